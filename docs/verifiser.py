#!/usr/bin/env python3
"""Kontrollerer en kopi av en Stafett-base uten Stafett: python3 verifiser.py BASE [--hode FIL].

Trenger Python og PyNaCl, ingen nøkler og ingen passord. Formatet står i journalformat.md. Avslutter med
0: hel og forankret, 1: brutt, 2: ikke avgjort (uten anker, eller basen lot seg ikke lese).
"""
import argparse, hashlib, json, re, sqlite3, sys, urllib.parse
from nacl.signing import VerifyKey

KOLONNER = ("seq incarnation id command ordinal recorded_at actor actor_key session stream_kind stream stream_version"
            " type type_version room epoch open sealed_digest prev_hash hash signature").split()
BLOBER = {"actor_key", "sealed_digest", "prev_hash"}

def sha(b): return hashlib.sha256(b).digest()
def verdi(v, er_blob=False):
    if v is None or isinstance(v, int):
        return b"\0" if v is None else b"\1" + v.to_bytes(8, "big", signed=True)
    return (b"\3" if er_blob else b"\2") + len(v).to_bytes(8, "big") + v

def gyldig(nokkel, melding, signatur):
    try:
        return VerifyKey(nokkel).verify(melding, signatur) == melding
    except Exception:  # PyNaCl har mange feiltyper for gale lengder og signaturer; alle betyr nei
        return False

def les_json(b):
    def objekt(par):  # også for desimaltall, som ikke er par og derfor gir feil
        if (navn := [n.encode() for n, _ in par]) != sorted(set(navn)):
            raise ValueError
        return dict(par)
    return {**json.loads(b.decode(), object_pairs_hook=objekt, parse_float=objekt, parse_constant=objekt)}

class Katalog:
    """Hvem som har hvilken nøkkel, lært post for post."""
    def __init__(self, base): self.base, self.signering, self.engang, self.tidligere = base, {}, {}, set()
    def avslutt(self, hvem):
        self.tidligere.add((hvem, self.signering.pop(hvem, None)))
        self.engang.pop(hvem, None)
    def staar(self, hvem, nokkel):
        gammel = (hvem, nokkel) in self.tidligere
        return self.signering.get(hvem) != nokkel and f"nøkkelen {'gjelder ikke lenger' if gammel else 'er ukjent'}"
    def les(self, p, o):
        hvem, nokkel, slag = p["actor"].decode(), p["actor_key"], p["type"].decode()
        for a in [o["administrator"], *o.get("ledere", [])] if p["seq"] == 1 else []:
            for felt, plass in (("signering", self.signering), ("engangsnoekkel", self.engang)):
                plass.update({a["ansatt"]: bytes.fromhex(a[felt])} if felt in a else {})
        if slag in ("NoekkelRegistrert", "NoekkelByttet"):
            felt, av = ("gammelSignatur", self.signering) if "Byttet" in slag else ("engangssignatur", self.engang)
            melding = b"stafett/noekkel/1" + self.base + hvem.encode() + nokkel + bytes.fromhex(o["forsegling"])
            bevist = gyldig(av.get(hvem, b""), melding, bytes.fromhex(o[felt]))
            if not bevist or o["ansatt"] != hvem or bytes.fromhex(o["signering"]) != nokkel:
                return "nøkkelen er tatt i bruk uten gyldig bevis"
            self.avslutt(hvem)
            self.signering[hvem] = nokkel
        if slag == "AnsattRegistrert":
            self.engang[o["ansatt"]] = bytes.fromhex(o["engangsnoekkel"])
        feil = self.staar(hvem, nokkel)
        if slag == "AnsattAvsluttet":
            self.avslutt(o["ansatt"])
        return feil

def kontroller(db, feil):
    forrige, inkarnasjon, seq, katalog = bytes(32), 1, 0, None
    strommer, hoder, mangler, borte, slettet, vraket, nokler = {}, {}, set(), {}, {}, {}, {}
    for s, *rad in db.execute("SELECT seq, digest, id, kind, owner, wrapped FROM nokkel"):
        nokler.setdefault(s, []).append(rad)
    for rad in db.execute(f"SELECT {', '.join('j.' + k for k in KOLONNER)}, i.sealed FROM journal j "
                          "LEFT JOIN innhold i ON i.seq = j.seq ORDER BY j.seq"):
        p, innhold, ventet, seq = dict(zip(KOLONNER, rad)), rad[-1], seq + 1, rad[0]

        def krev(ok, hva, n=seq): ok or feil.append(f"post {n}: {hva}")
        krev(seq == ventet, f"kommer etter post {ventet - 1}, det er et hull")
        try:
            o = les_json(p["open"])
            katalog = katalog or Katalog(bytes.fromhex(o["base"]))
            ny = p["stream_kind"] == b"katalog"
            avvik = katalog.les(p, o) if ny else katalog.staar(p["actor"].decode(), p["actor_key"])
        except Exception:
            o, avvik = {}, "den åpne delen kan ikke leses"
        krev(not avvik, avvik)
        if not katalog:
            return 0, {}, {}
        stoff = b"".join(verdi(p[k], k in BLOBER) for k in KOLONNER[:-2])
        krev(sha(b"stafett/post/1" + katalog.base + stoff) == p["hash"], "innholdet stemmer ikke med hashen")
        krev(p["prev_hash"] == forrige, "henger ikke sammen med posten foran")
        krev(gyldig(p["actor_key"], b"stafett/signatur/1" + p["hash"], p["signature"]), "signaturen er ikke gyldig")
        krev((seq == 1) == (p["type"] == b"BaseOpprettet"), "basen er opprettet på feil sted")
        forrige, inkarnasjon = p["hash"], inkarnasjon + (p["type"] == b"BaseGjenopprettet")
        krev(p["incarnation"] == inkarnasjon, "feil inkarnasjon")
        hoder[seq] = (p["incarnation"], forrige.hex())
        if p["stream_version"] is not None:
            forut = strommer.get((p["stream_kind"], p["stream"]), 0)
            krev(p["stream_version"] == forut + 1, "det er et hull i strømmen")
            strommer[p["stream_kind"], p["stream"]] = p["stream_version"]
        if p["sealed_digest"] is not None and innhold is None:
            mangler.add(seq)
        else:
            krev((innhold and sha(innhold)) == p["sealed_digest"], "det forseglede innholdet er endret")
        nevnt = set(o.get("noekler", []))
        for avtrykk, *felt, innpakket in nokler.pop(seq, []):
            stoff = b"".join(map(verdi, felt)) + verdi(innpakket, True)
            krev(sha(b"stafett/nokkelrad/1" + stoff) == avtrykk and avtrykk.hex() in nevnt, "en nøkkelrad er endret")
            nevnt.discard(avtrykk.hex())
        borte.update((n, seq) for n in nevnt)
        if p["type"] in (b"InnholdSlettet", b"SakSperret"):
            krev(all(n < seq for n in o.get("slettetInnhold", [])), "sletter det som kommer senere")
            slettet |= {n: seq for n in o.get("slettetInnhold", [])} | slettet
            vraket |= {n: seq for n in o.get("slettedeNoekler", [])} | vraket
    feil += [f"post {n}: innholdet er borte uten vedtak" for n in mangler - set(slettet)]
    feil += [f"post {s}: en nøkkel er borte uten vedtak" for n, s in borte.items() if vraket.get(n, 0) <= s]
    har = {n for n, in db.execute("SELECT seq FROM innhold")}
    noekler = {n.hex() for n, in db.execute("SELECT digest FROM nokkel")}
    feil += ["noe er slettet ved vedtak, men finnes likevel"] * bool(har & set(slettet) or noekler & set(vraket))
    feil += ["innhold eller nøkler hører ikke til noen post"] * bool(nokler or har - set(hoder))
    return seq, hoder, {n: v for n, v in slettet.items() if n in mangler}

def forankret(fil, seq, hoder, feil):
    h = dict(re.findall(r"^(\w+) (\S+)$", open(fil, encoding="utf-8").read(), re.M))
    n, husket = int(h["post"]), int(h["inkarnasjon"])
    inkarnasjon, hash_ = hoder.get(n) or (hoder[seq][0], None)
    if h["base"] != hoder[1][1]:
        feil.append("hodet hører til en annen base")
    elif hash_ != h["hash"] and inkarnasjon <= husket:
        feil.append(f"post {n} er ikke den hodet husker (basen har {seq}): kuttet, gammel kopi eller forgrening")
    return n if hash_ == h["hash"] else None  # None også når basen er gjenopprettet fra en kopi siden

def main():
    a = argparse.ArgumentParser(description="Kontrollerer en kopi av en Stafett-base.")
    a.add_argument("base"), a.add_argument("--hode", metavar="FIL", help="et hode som er husket eller skrevet ut")
    valg, feil = a.parse_args(), []
    try:
        db = sqlite3.connect(f"file:{urllib.parse.quote(valg.base)}?mode=ro", uri=True)
        db.text_factory = bytes
        seq, hoder, slettet = kontroller(db, feil)
        anker = forankret(valg.hode, seq, hoder, feil) if valg.hode and 1 in hoder else None
    except Exception as e:
        print(*feil, f"Kontrollen stanset: basen eller hodet kan ikke leses ({type(e).__name__}).", sep="\n")
        return 1 if feil else 2
    for n, vedtak in sorted(slettet.items()):
        print(f"Merk: innholdet i post {n} er slettet ved vedtak i post {vedtak}.")
    print("Merk: om forfatteren hadde rett til det posten sier, kontrolleres bare av «stafett revisjon verifiser».")
    if feil or not seq:
        print(*(feil[:50] or ["journalen er tom"]), "BRUTT.", sep="\n")
        return 1
    print(f"Hel, og forankret til og med post {anker} av {seq}." if anker else
          f"Hel ({seq} poster), men UTEN ANKER: ingenting utenfor filen går god for at slutten ikke er kuttet.")
    return 0 if anker else 2
if __name__ == "__main__":
    sys.exit(main())
