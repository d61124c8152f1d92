#!/usr/bin/env python3
"""Reads the notes of an Alcove vault without Alcove; written from the article Format. It writes nothing.

    age -d VAULT/clinicians/CLINICIAN/identity.age > IDENTITY      (somewhere in memory, such as /dev/shm)
    reader.py VAULT IDENTITY

Prints each note of the clinician's own drawers as a line of JSON. Needs stock `age` and the package `cryptography`.
"""
import base64, hashlib, json, pathlib, subprocess, sys
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

H = lambda *parts: hashlib.sha256(b"".join(parts)).digest()
label = lambda purpose: b"alcove/1/" + purpose.encode() + b"\0"
number = lambda data: int.from_bytes(data, "big")
raw = lambda text: base64.b32decode(text.upper() + "======")
text = lambda data: base64.b32encode(data).decode().lower().rstrip("=")

def signed(card, purpose, digest, signature):
    message = label("sig/" + purpose) + card["hash"] + digest
    try: return Ed25519PublicKey.from_public_bytes(card["key"]).verify(signature, message) is None
    except InvalidSignature: return False

def cards(folder):
    """The clinician's cards, oldest first."""
    chain = []
    while (path := folder / f"card.{len(chain) + 1}").exists():
        file = path.read_bytes()
        end = 4 + number(file[:4])
        head = json.loads(file[4:end])
        card = {"hash": H(file[:end]), "id": raw(folder.name), "key": bytes.fromhex(head["signing"]), "chain": chain}
        assert signed(card, "card", card["hash"], file[end:end + 64]), path
        assert not chain or signed(chain[-1], "card", card["hash"], file[end + 64:]), path
        chain.append(card)
    assert chain[0]["hash"][:16] == chain[0]["id"], folder
    return chain

def drawer_keys(path, vault, owners, identity):
    """The keys in a key statement and the ids of its members; nothing where it is not sealed to us."""
    opened = subprocess.run(["age", "-d", "-i", identity, path], capture_output=True)
    if opened.returncode: return [], set()
    plain, signature = opened.stdout[:-64], opened.stdout[-64:]
    owner = next(card for card in owners if signed(card, "key", H(plain), signature))
    end = 4 + number(plain[:4])
    head, keys = json.loads(plain[4:end]), plain[end + 2:]
    patient = H(label("patient"), vault, owner["id"], bytes.fromhex(head["nonce"]))[:16]
    assert text(patient) == head["patient"] == path.parts[-3] and head["vault"] == text(vault), path
    assert head["drawer"] == path.parts[-2] and path.name == f"{head['n']}-{head['writer']}.key.age"
    assert path.read_bytes().partition(b"\n---")[0].count(b"\n-> X25519 ") == len(head["members"])
    return [keys[i:i + 32] for i in range(0, len(keys), 32)], {raw(m["clinician"]) for m in head["members"]}

def xaes(key, nonce, sealed, context):
    block = Cipher(algorithms.AES(key), modes.ECB()).encryptor().update
    doubled = number(block(bytes(16))) << 1
    k1 = doubled ^ ((1 << 128 | 0x87) if doubled >> 128 else 0)
    halves = (number(bytes([0, i, 0x58, 0]) + nonce[:12]) ^ k1 for i in (1, 2))
    return AESGCM(b"".join(block(h.to_bytes(16, "big")) for h in halves)).decrypt(nonce[12:], sealed, context)

def records(path, place, keys, members, chains):
    """(name, head, body, card) of each record that counts."""
    file = path.read_bytes()
    header, hh = file[:268], H(file[:268])
    assert header[:8] == b"alcove1\n" and header[8:44] == place and header[76:92] in members, path
    card = next(card for card in chains[header[76:92]] if card["hash"] == header[92:124])
    expand = lambda key: HKDF(hashes.SHA256(), 64, header[156:188], label("bundle") + header[:236]).derive(key)
    key = next(derived[:32] for derived in map(expand, keys) if derived[32:] == header[236:])
    at, sequence, link, commit, batch, waiting = 268, 0, hh, 0, [], []
    while at + 48 <= len(file):
        is_frame = file[at] == ord("R")
        block = file[at:at + (48 + number(file[at + 4:at + 8]) if is_frame else 120)]
        if number(block[8:16]) != sequence or block[16:48] != link: break      # a torn end: nothing behind it counts
        if is_frame:
            plain = xaes(key, block[48:72], block[72:], label("frame") + hh + block[:48])
            h, b = number(plain[:4]), number(plain[4:8])
            name = H(label("record"), plain[:8 + h + b])
            batch.append((name, json.loads(plain[8:8 + h]), plain[8 + h:8 + h + b], card))
        else:
            assert number(block[4:8]) == len(batch) and number(block[48:56]) == commit, path
            assert signed(card, "commit", H(hh, block[:56]), block[56:]), path
            waiting, batch, commit = waiting + batch, [], at
            if block[:1] == b"F": yield from waiting
            if block[:1] != b"O": waiting = []
        at, sequence, link = at + len(block), sequence + 1, H(label("link"), block)

def notes(found, signature_place):
    """The notes in a drawer's records, as they are shown."""
    known = {r[0]: r for r in found if r[1].get("author", text(r[3]["id"])) == text(r[3]["id"])}
    parents = lambda record: [bytes.fromhex(parent) for parent in record[1].get("parents", [])]
    for first in [r for r in known.values() if r[1]["kind"] == "note" and "nonce" in r[1]]:
        id = text(first[0][:16])
        own = [r for r in known.values() if r[3]["id"] == first[3]["id"] and (r is first or r[1].get("note") == id)]
        seals = {bytes.fromhex(r[1]["record"]): r for r in own if r[1]["kind"] == "signature"}
        own = sorted((r for r in own if r[1]["kind"] != "signature"), key=lambda r: (r[1]["time"], r[0]))
        heads = [r for r in own if r[1]["kind"] != "withdrawal" and not any(r[0] in parents(o) for o in own)]
        if not heads: continue
        shown = themes = heads[-1]
        while shown[1]["kind"] != "note": shown = known[parents(shown)[-1]]
        seal = seals.get(shown[0])
        ok = seal and any(signed(card, "note", H(shown[0], signature_place), bytes.fromhex(seal[1]["signature"]))
                          for card in seal[3]["chain"])
        yield {"note": id, "kind": first[1]["type"], "day": shown[1]["day"], "title": shown[1]["title"],
               "themes": themes[1]["themes"], "text": shown[2].decode(), "signed": bool(ok)}

def main(root, identity):
    vault = raw((root / "VAULT").read_text().removeprefix("alcove 1\nvault ").strip())
    me = next(l.split()[2] for l in open(identity) if l.startswith("# clinician "))
    chains = {raw(f.name): cards(f) for f in (root / "clinicians").iterdir()}
    for folder in sorted(root.glob("patients/*/*")):
        place = vault + raw(folder.parts[-2]) + {"record": b"R", "process": b"P"}[folder.name] + bytes(3)
        newest = max(folder.glob("*.key.age"), key=lambda path: int(path.name.split("-")[0]))
        keys, members = drawer_keys(newest, vault, chains[raw(me)], identity)
        found = [r for path in sorted(folder.glob("*.bundle")) for r in records(path, place, keys, members, chains)]
        for note in notes(found, vault + place[16:33]):
            print(json.dumps({"patient": folder.parts[-2], "drawer": folder.name} | note, ensure_ascii=False))

main(pathlib.Path(sys.argv[1]), sys.argv[2])
