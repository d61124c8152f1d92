"""Speaks as systemd-logind on a bus of the test's own: says what it is told to, a line each."""
import os
import sys

import dbus
import dbus.bus
import dbus.lowlevel
import dbus.mainloop.glib
import dbus.service
from gi.repository import GLib

MANAGER = "org.freedesktop.login1.Manager"
SESSION = "org.freedesktop.login1.Session"
ROOT = "/org/freedesktop/login1"

dbus.mainloop.glib.DBusGMainLoop(set_as_default=True)
bus = dbus.SystemBus()
name = dbus.service.BusName("org.freedesktop.login1", bus)
delays = []


class Manager(dbus.service.Object):
    @dbus.service.method(MANAGER, "ssss", "h")
    def Inhibit(self, what, who, why, mode):
        ours, theirs = os.pipe()
        delays.append(ours)
        lent = dbus.types.UnixFd(theirs)
        os.close(theirs)
        return lent

    @dbus.service.method(MANAGER, "u", "o")
    def GetSessionByPID(self, pid):
        return dbus.ObjectPath(ROOT + "/session/own")

    @dbus.service.signal(MANAGER, "b")
    def PrepareForSleep(self, begins):
        pass

    @dbus.service.signal(MANAGER, "b")
    def PrepareForShutdown(self, begins):
        pass

    @dbus.service.signal(MANAGER, "so")
    def SessionRemoved(self, session, path):
        pass


class Session(dbus.service.Object):
    def __init__(self, id, user):
        super().__init__(bus, ROOT + "/session/" + id)
        self.user, self.hint = user, False

    @dbus.service.method(dbus.PROPERTIES_IFACE, "ss", "v")
    def Get(self, interface, name):
        if name == "User":
            return dbus.Struct((dbus.UInt32(self.user), dbus.ObjectPath("/user")), signature="uo", variant_level=1)
        return dbus.Boolean(self.hint, variant_level=1)

    @dbus.service.signal(SESSION, "")
    def Lock(self):
        pass

    @dbus.service.signal(SESSION, "")
    def Unlock(self):
        pass

    @dbus.service.signal(dbus.PROPERTIES_IFACE, "sa{sv}as")
    def PropertiesChanged(self, interface, changed, invalidated):
        pass

    def set_hint(self, hint):
        self.hint = hint
        self.PropertiesChanged(SESSION, {"LockedHint": hint}, [])


def direct():
    """Somebody else, who speaks to each connection alone and calls itself nothing."""
    other = dbus.bus.BusConnection(os.environ["DBUS_SYSTEM_BUS_ADDRESS"])
    for connection in other.list_names():
        if connection.startswith(":"):
            message = dbus.lowlevel.SignalMessage(ROOT, MANAGER, "PrepareForSleep")
            message.append(True, signature="b")
            message.set_destination(connection)
            other.send_message(message)
    other.flush()


manager = Manager(bus, ROOT)
own, foreign = Session("own", os.getuid()), Session("foreign", 65533)
acts = {
    "lock": own.Lock,
    "unlock": own.Unlock,
    "hint": lambda: own.set_hint(True),
    "unhint": lambda: own.set_hint(False),
    "foreign lock": foreign.Lock,
    "foreign hint": lambda: foreign.set_hint(True),
    "sleep": lambda: manager.PrepareForSleep(True),
    "wake": lambda: manager.PrepareForSleep(False),
    "shutdown": lambda: manager.PrepareForShutdown(True),
    "removed": lambda: manager.SessionRemoved("own", dbus.ObjectPath(ROOT + "/session/own")),
    "directed": lambda: direct(),
    "other removed": lambda: manager.SessionRemoved("foreign", dbus.ObjectPath(ROOT + "/session/foreign")),
}


def held():
    count = 0
    for pipe in delays:
        os.set_blocking(pipe, False)
        try:
            os.read(pipe, 1)
        except BlockingIOError:
            count += 1
    return count


def hear(source, condition):
    line = sys.stdin.readline().strip()
    if not line:
        loop.quit()
        return False
    if line == "delays":
        print(held(), flush=True)
    else:
        acts[line]()
        print("said", flush=True)
    return True


loop = GLib.MainLoop()
GLib.io_add_watch(0, GLib.PRIORITY_DEFAULT, GLib.IO_IN | GLib.IO_HUP, hear)
print("ready", flush=True)
loop.run()
