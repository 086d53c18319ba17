"""Leser det forseglede i en kursbase uten Stafett: python3 les.py BASE KODE. Passordet leses fra standard inn.

Skrevet fra docs/journalformat.md og docs/format-sealing.md alene, for å vise at de holder. Skriver én JSON-linje for hver post
som denne ansatte har nøkkel til. Trenger Python og PyNaCl. Leser bare kursbaser: lesing i en ekte base skal stå i journalen.
"""
import hashlib, json, sqlite3, sys, urllib.parse
from nacl.bindings import crypto_aead_xchacha20poly1305_ietf_decrypt as aead, crypto_scalarmult as x25519
from nacl.bindings import crypto_scalarmult_base as offentlig
from nacl.pwhash import argon2id

def sha(b): return hashlib.sha256(b).digest()
def kdf(nokkel, formaal, inn=b""): return hashlib.blake2b(inn, digest_size=32, key=nokkel, person=formaal).digest()

def sammenheng(formaal, *felter):
    def felt(v):
        if isinstance(v, int): return b"\3" + (8).to_bytes(4, "big") + v.to_bytes(8, "big")
        b = v if isinstance(v, bytes) else v.encode()
        return (b"\1" if isinstance(v, bytes) else b"\2") + len(b).to_bytes(4, "big") + b
    p = formaal.encode()
    return b"\1" + len(p).to_bytes(2, "big") + p + len(felter).to_bytes(2, "big") + b"".join(map(felt, felter))

def aapne_froe(w, passord, sted):
    runder, minne = int.from_bytes(w[3:7], "big"), int.from_bytes(w[7:11], "big") * 1024
    if w[-8:] != sha(b"stafett/froe-1" + w[:-8])[:8]: raise ValueError("frøet er skadet")
    nokkel = argon2id.kdf(32, passord, w[11:27], opslimit=runder, memlimit=minne)
    return aead(w[51:-8], w[:51] + sted, w[27:51], kdf(nokkel, b"stafett1passord"))

def pakket_ut(w, hemmelig, sted):
    """En pakke til en offentlig nøkkel (P) eller under en hemmelighet (S)."""
    if w[:1] == b"S":
        hurtig = kdf(hemmelig, b"stafett1tjeneste")
        return aead(w[26:], w[:2] + sted, w[2:26], kdf(hurtig, b"stafett1sym-wrap", sha(sted)))
    e = w[2:34]
    k = kdf(x25519(hemmelig, e), b"stafett1pk-wrap", e + offentlig(hemmelig) + sha(sted))
    return aead(w[34:], w[:2] + sted, bytes(24), k)

def konvolutt(w, nokkel, sted):
    fylt = aead(w[26:], w[:2] + sted, w[2:26], kdf(nokkel, b"stafett1konvolut")).rstrip(b"\0")
    if fylt[-1] != 0x80: raise ValueError("fyllet er galt")
    return fylt[:-1]

def tjenestenoekler(db, navn, kode, egen, katalog):
    """Kapittel 13: tjenestenes nøkler, også eldre generasjoner, prøvd mot katalogen."""
    noekler, koe = {}, ["ansatt:" + kode]
    while koe:
        eier = koe.pop()
        for rad in db.execute("SELECT kind, wrapped FROM nokkel WHERE owner = ? ORDER BY seq", (eier,)).fetchall():
            slag, w = rad
            if slag not in katalog or slag in noekler: continue
            sted = (sammenheng("tjenestenoekkel", navn, slag, kode) if eier == "ansatt:" + kode
                    else sammenheng("eldre-tjenestenoekkel", navn, slag, eier))
            n = pakket_ut(w, egen if eier == "ansatt:" + kode else noekler[eier], sted)
            if offentlig(n).hex() != katalog[slag]: raise ValueError("en plantet tjenestenøkkel")
            noekler[slag] = n
            koe.append(slag)
    return noekler

def main(sti, kode, passord):
    db = sqlite3.connect(f"file:{urllib.parse.quote(sti)}?mode=ro", uri=True)
    db.row_factory = sqlite3.Row
    poster = db.execute("SELECT * FROM journal ORDER BY seq").fetchall()
    navn, foerste = poster[0]["hash"], json.loads(poster[0]["open"])
    if not foerste.get("kursbase"): raise SystemExit("Leser bare kursbaser.")
    katalog = {}
    for p in poster:
        if p["type"] == "TjenestenoekkelOpprettet":
            o = json.loads(p["open"])
            katalog[f"tjeneste:{o['tjeneste']}:{o['generasjon']}"] = o["offentlig"]
            katalog[f"ledere:{o['tjeneste']}:{o['generasjon']}"] = o["lederOffentlig"]
    frorad = db.execute("SELECT wrapped FROM nokkel WHERE owner = ? AND kind = 'froe' ORDER BY seq DESC",
                        ("ansatt:" + kode,)).fetchone()
    froe = aapne_froe(frorad[0], passord, sammenheng("froe", bytes.fromhex(foerste["base"]), kode))
    egen = kdf(froe, b"stafett1forsegl")
    hemmelige = {"ansatt:" + kode: egen, **tjenestenoekler(db, navn, kode, egen, katalog)}
    epoker = {}
    for p in (p for p in poster if p["stream_kind"] == "sak"):
        if p["type"] == "EpokeAapnet":
            o = json.loads(p["open"])
            sted = (navn, p["stream"], o["rom"], o["epoke"])
            for rad in db.execute("SELECT owner, wrapped FROM nokkel WHERE seq = ?", (p["seq"],)):
                if rad["owner"] not in hemmelige: continue
                n = pakket_ut(rad["wrapped"], hemmelige[rad["owner"]],
                              sammenheng("epokenoekkel", *sted, rad["owner"]))
                if kdf(n, b"stafett1binding", sammenheng("epokenoekkel", *sted, "")).hex() != o["forpliktelse"]:
                    raise ValueError("en plantet epokenøkkel")
                epoker[sted[1:]] = n
        n = epoker.get((p["stream"], p["room"], p["epoch"]))
        if p["room"] is None or n is None: continue
        w = db.execute("SELECT sealed FROM innhold WHERE seq = ?", (p["seq"],)).fetchone()[0]
        sted = sammenheng("innhold", navn, p["stream"], p["room"], p["epoch"], p["id"], p["type"])
        print(json.dumps({"seq": p["seq"], "innhold": konvolutt(w, n, sted).decode()}, ensure_ascii=False))

if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], sys.stdin.buffer.readline().rstrip(b"\n"))
