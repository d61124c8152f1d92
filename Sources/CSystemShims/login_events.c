#define _GNU_SOURCE
#include "CSystemShims.h"

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

// What systemd-logind tells of this user's sessions, over the system bus, through libsystemd's sd-bus. The library is looked
// for when it is needed, in a process that holds no key: linked, it would be loaded at every start of the program, and a
// machine without it could not run Alcove at all. The functions and their types are those of sd-bus(3).

typedef struct sd_bus sd_bus;
typedef struct sd_bus_message sd_bus_message;
typedef int (*handler)(sd_bus_message *, void *, void *);

static const char service[] = "org.freedesktop.login1";
static const char manager_path[] = "/org/freedesktop/login1";
static const char manager[] = "org.freedesktop.login1.Manager";
static const char session[] = "org.freedesktop.login1.Session";

static int (*open_system)(sd_bus **);
static int (*add_match)(sd_bus *, void **, const char *, handler, void *);
static int (*process)(sd_bus *, sd_bus_message **);
static int (*get_fd)(sd_bus *);
static int (*call_method)(sd_bus *, const char *, const char *, const char *, const char *, void *, sd_bus_message **,
                          const char *, ...);
static int (*get_property)(sd_bus *, const char *, const char *, const char *, const char *, void *, sd_bus_message **,
                           const char *);
static int (*message_read)(sd_bus_message *, const char *, ...);
static const char *(*get_member)(sd_bus_message *);
static const char *(*get_path)(sd_bus_message *);
static const char *(*get_destination)(sd_bus_message *);
static int (*enter)(sd_bus_message *, char, const char *);
static int (*leave)(sd_bus_message *);
static int (*skip)(sd_bus_message *, const char *);
static sd_bus_message *(*unref)(sd_bus_message *);

static sd_bus *bus = NULL;
static char *own_session = NULL;
static bool has_to_lock = false;

static bool find_library(void) {
    void *library = dlopen("libsystemd.so.0", RTLD_NOW | RTLD_LOCAL);
    if (library == NULL) {
        return false;
    }
    struct {
        void **function;
        const char *name;
    } wanted[] = {
        {(void **)&open_system, "sd_bus_open_system"},
        {(void **)&add_match, "sd_bus_add_match"},
        {(void **)&process, "sd_bus_process"},
        {(void **)&get_fd, "sd_bus_get_fd"},
        {(void **)&call_method, "sd_bus_call_method"},
        {(void **)&get_property, "sd_bus_get_property"},
        {(void **)&message_read, "sd_bus_message_read"},
        {(void **)&get_member, "sd_bus_message_get_member"},
        {(void **)&get_path, "sd_bus_message_get_path"},
        {(void **)&get_destination, "sd_bus_message_get_destination"},
        {(void **)&enter, "sd_bus_message_enter_container"},
        {(void **)&leave, "sd_bus_message_exit_container"},
        {(void **)&skip, "sd_bus_message_skip"},
        {(void **)&unref, "sd_bus_message_unref"},
    };
    for (size_t index = 0; index < sizeof wanted / sizeof *wanted; index++) {
        *wanted[index].function = dlsym(library, wanted[index].name);
        if (*wanted[index].function == NULL) {
            return false;
        }
    }
    return true;
}

/// Whether the session at that path is one of this user's: others' are told of too.
static bool is_own(const char *path) {
    sd_bus_message *answer = NULL;
    uint32_t user = 0;
    const char *user_path = NULL;
    bool is_ours = path != NULL && get_property(bus, service, path, session, "User", NULL, &answer, "(uo)") >= 0 &&
                   message_read(answer, "(uo)", &user, &user_path) >= 0 && user == getuid();
    unref(answer);
    return is_ours;
}

static bool is_screen_locked(const char *path) {
    sd_bus_message *answer = NULL;
    int locked = 0;
    bool is_locked = get_property(bus, service, path, session, "LockedHint", NULL, &answer, "b") >= 0 &&
                     message_read(answer, "b", &locked) >= 0 && locked;
    unref(answer);
    return is_locked;
}

/// Whether it is the lock that has changed, and not only that somebody is idle in front of it.
static bool names_lock(sd_bus_message *message) {
    const char *interface = NULL, *name = NULL;
    if (message_read(message, "s", &interface) < 0 || strcmp(interface, session) != 0 ||
        enter(message, 'a', "{sv}") < 0) {
        return false;
    }
    while (enter(message, 'e', "sv") > 0 && message_read(message, "s", &name) >= 0) {
        if (strcmp(name, "LockedHint") == 0) {
            return true;
        }
        if (skip(message, "v") < 0 || leave(message) < 0) {
            return false;
        }
    }
    return false;
}

static int hear(sd_bus_message *message, void *unused, void *error) {
    (void)unused;
    (void)error;
    // logind speaks to all. What is sent to this process alone is somebody else's, whatever it calls itself.
    if (get_destination(message) != NULL) {
        return 0;
    }
    const char *member = get_member(message), *path = get_path(message);
    int begins = 0;
    const char *id = NULL, *removed = NULL;
    if (member == NULL || path == NULL) {
        return 0;
    }
    if (strcmp(member, "PrepareForSleep") == 0 || strcmp(member, "PrepareForShutdown") == 0) {
        has_to_lock |= message_read(message, "b", &begins) >= 0 && begins;
    } else if (strcmp(member, "SessionRemoved") == 0) {
        has_to_lock |= own_session != NULL && message_read(message, "so", &id, &removed) >= 0 &&
                       strcmp(removed, own_session) == 0;
    } else if (strcmp(member, "Lock") == 0) {
        has_to_lock |= is_own(path);
    } else if (strcmp(member, "PropertiesChanged") == 0 && strstr(path, "/session/") != NULL) {
        has_to_lock |= names_lock(message) && is_own(path) && is_screen_locked(path);
    }
    return 0;
}

int alcove_hear_login_events(void) {
    static const char rule[] =
        "type='signal',sender='org.freedesktop.login1',path_namespace='/org/freedesktop/login1'";
    sd_bus_message *answer = NULL;
    if (!find_library() || open_system(&bus) < 0 || add_match(bus, NULL, rule, hear, NULL) < 0) {
        return -1;
    }
    const char *path = NULL;
    // A terminal of a desktop belongs to no session by itself; then the end of the terminal counts.
    if (call_method(bus, service, manager_path, manager, "GetSessionByPID", NULL, &answer, "u", (uint32_t)getpid()) >= 0 &&
        message_read(answer, "o", &path) >= 0) {
        own_session = strdup(path);
    }
    unref(answer);
    answer = NULL;
    // Somebody has to be there who tells.
    if (call_method(bus, service, manager_path, "org.freedesktop.DBus.Peer", "Ping", NULL, &answer, "") < 0) {
        return -1;
    }
    unref(answer);
    answer = NULL;
    int lent = -1;
    // The machine goes to sleep when the descriptor is closed, which is at the end of this process, or after five seconds.
    if (call_method(bus, service, manager_path, manager, "Inhibit", NULL, &answer, "ssss", "sleep", "Alcove",
                    "The vault is locked first", "delay") >= 0 &&
        message_read(answer, "h", &lent) >= 0) {
        (void)fcntl(lent, F_DUPFD_CLOEXEC, 3);
    }
    unref(answer);
    return 0;
}

int alcove_wait_for_login_event(int other) {
    for (;;) {
        int more;
        while ((more = process(bus, NULL)) > 0) {
        }
        if (has_to_lock || more < 0) {
            return 1;
        }
        struct pollfd waiting[] = {{.fd = get_fd(bus), .events = POLLIN}, {.fd = other, .events = POLLIN}};
        if (poll(waiting, 2, -1) < 0 && errno != EINTR) {
            return 1;
        }
        if (waiting[1].revents != 0) {
            return 0;
        }
    }
}
