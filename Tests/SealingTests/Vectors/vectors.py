"""The formats of docs/format-sealing.md once more, from the document and with PyNaCl only; prints the vectors.

    python3 vectors.py        writes the *.json beside this file (needs python3-nacl)

The Swift tests read the files and never write them. A file changes only together with a version byte.
"""
import hashlib, json, pathlib, re, struct
from nacl import bindings as na
from nacl.utils import randombytes_deterministic

HERE = pathlib.Path(__file__).parent
SOURCE = HERE.parent.parent.parent / "Sources/Sealing/WordList.swift"
WORDS = re.search(r'"""\n(.*?)"""', SOURCE.read_text(), re.S).group(1).split()
CROCKFORD = "0123456789abcdefghjkmnpqrstvwxyz"


def sha(*parts): return hashlib.sha256(b"".join(parts)).digest()


def stream(label, count):
    """Inputs that look random and are the same every time."""
    return hashlib.shake_256(b"stafett/vectors/" + label.encode()).digest(count)


def kdf(key, purpose, data=b""):
    return hashlib.blake2b(data, digest_size=32, key=key, person=purpose.encode().ljust(16, b"\0")).digest()


def context(purpose, fields):
    out = b"\1" + struct.pack(">H", len(purpose.encode())) + purpose.encode() + struct.pack(">H", len(fields))
    for field in fields:
        if isinstance(field, bytes): kind, value = 1, field
        elif isinstance(field, str): kind, value = 2, field.encode()
        else: kind, value = 3, struct.pack(">Q", field)
        out += bytes([kind]) + struct.pack(">I", len(value)) + value
    return out


def aead(plain, key, nonce, bound):
    return na.crypto_aead_xchacha20poly1305_ietf_encrypt(plain, bound, nonce, key)


def padded(plain):
    need = len(plain) + 1
    step = 128
    if need > 1024:
        power = 2048
        while power < need: power *= 2
        step = power // 8
    return (plain + b"\x80").ljust(-(-need // step) * step, b"\0")


def envelope(plain, key, ctx, nonce):
    return b"E\1" + nonce + aead(padded(plain), kdf(key, "stafett1konvolut"), nonce, b"E\1" + ctx)


def public_wrap(key, recipient, ctx, ephemeral):
    public = na.crypto_scalarmult_base(ephemeral)
    wrapping = kdf(na.crypto_scalarmult(ephemeral, recipient), "stafett1pk-wrap", public + recipient + sha(ctx))
    return b"P\1" + public + aead(key, wrapping, bytes(24), b"P\1" + ctx)


def symmetric_wrap(key, under, ctx, nonce):
    return b"S\1" + nonce + aead(key, kdf(under, "stafett1sym-wrap", sha(ctx)), nonce, b"S\1" + ctx)


def argon(password, salt, ops, memory):
    return na.crypto_pwhash_alg(32, password, salt, ops, memory, na.crypto_pwhash_ALG_ARGON2ID13)


def identity(seed):
    verifying, signing = na.crypto_sign_seed_keypair(kdf(seed, "stafett1signer"))
    sealing = na.crypto_scalarmult_base(kdf(seed, "stafett1forsegl"))
    return verifying, signing, sealing


def sealed_seed(seed, password, ops, memory, cheap, host, ctx, random):
    salt, nonce, host_nonce = random[:16], random[16:40], random[40:64] if host else b""
    flags = bytes([(1 if cheap else 0) | (2 if host else 0)])
    head = b"F\1" + flags + struct.pack(">II", ops, memory // 1024) + salt + nonce + host_nonce
    sealed = aead(seed, kdf(argon(password, salt, ops, memory), "stafett1passord"), nonce, head + ctx)
    if host: sealed = aead(sealed, kdf(host, "stafett1vert"), host_nonce, head + ctx)
    return head + sealed + sha(b"stafett/froe-1", head, sealed)[:8]


def code(random):
    symbols = "".join(CROCKFORD[b & 31] for b in random)
    check = sha(b"stafett/engangskode-1", symbols.encode())
    symbols += CROCKFORD[check[0] & 31] + CROCKFORD[check[1] & 31]
    return symbols, "-".join(symbols[i:i + 5] for i in range(0, 20, 5))


def recovery_words(entropy):
    words = []
    for group in range(6):
        data = entropy[group * 3:group * 3 + 3]
        words += [WORDS[b] for b in data + sha(b"stafett/gjenoppretting-1", bytes([group]), data)[:1]]
    return words


def write(name, value):
    def plain(item):
        return item.hex() if isinstance(item, bytes) else item
    text = json.dumps(value, default=plain, indent=1, ensure_ascii=False, sort_keys=True)
    (HERE / f"{name}.json").write_text(text + "\n")


def main():
    def seeded(seed, call, count):
        key = sha(b"stafett/seeded-random", struct.pack(">QQ", seed, call))
        return randombytes_deterministic(count, key)
    write("seededrandom", [{"seed": 2026, "calls": [seeded(2026, n, c) for n, c in enumerate([16, 1, 100])]}])
    ctx = context("innhold", ["base", "sak", "logg", 3, "entry", "MoeteHoldt"])
    key, under = stream("key", 32), stream("under", 32)
    write("context", [
        {"purpose": p, "fields": [[type(f).__name__, f.hex() if isinstance(f, bytes) else str(f)] for f in fs],
         "encoded": context(p, fs), "digest": sha(context(p, fs))}
        for p, fs in [("", []), ("innhold", ["base", "sak", "logg", 3, "entry", "MoeteHoldt"]),
                      ("nøkkel", [b"", b"\0\xff", "æøå", 0, 2 ** 64 - 1])]])
    write("envelope", [
        {"key": key, "context": ctx, "random": (nonce := stream(f"nonce {n}", 24)),
         "plain": (text := stream(f"text {n}", n)), "sealed": envelope(text, key, ctx, nonce)}
        for n in [0, 1, 127, 128, 1023, 1024, 2047, 2048]])
    secret, ephemeral, nonce = stream("recipient", 32), stream("ephemeral", 32), stream("wrap nonce", 24)
    recipient = na.crypto_scalarmult_base(secret)
    write("publicwrap", [{"key": key, "recipientSecret": secret, "recipient": recipient, "context": ctx,
                          "random": ephemeral, "sealed": public_wrap(key, recipient, ctx, ephemeral)}])
    write("symmetricwrap", [{"key": key, "under": under, "context": ctx, "random": nonce,
                             "sealed": symmetric_wrap(key, under, ctx, nonce)}])
    fresh, text = stream("letter key", 32), b"En uro skrevet inn, ikke lest tilbake."
    letter = b"L\1" + public_wrap(fresh, recipient, ctx, ephemeral) + envelope(text, fresh, ctx, nonce)
    write("letter", [{"recipientSecret": secret, "recipient": recipient, "context": ctx, "plain": text,
                      "random": fresh + ephemeral + nonce, "sealed": letter}])
    write("commitment", [{"key": key, "context": ctx, "commitment": kdf(key, "stafett1binding", ctx)}])
    wrapping = kdf(secret, "stafett1tjeneste")
    write("servicekey", [{"secret": secret, "public": recipient, "wrapping": wrapping}])
    seed = stream("seed", 32)
    verifying, signing, sealing = identity(seed)
    message = b"stafett/test\0message"
    digest = argon(verifying + sealing, sha(b"stafett/fingeravtrykk-1")[:16], 3, 16 << 20)
    write("identity", [{
        "seed": seed, "signing": verifying, "sealing": sealing, "own": kdf(seed, "stafett1egen"), "message": message,
        "signature": na.crypto_sign(message, signing)[:64], "context": ctx,
        "headTag": kdf(kdf(seed, "stafett1hode"), "stafett1hode", ctx + message),
        "words": [WORDS[b] for b in digest[:5]]}])
    host = stream("host", 32)
    write("sealedseed", [
        {"seed": seed, "passphrase": "blå sykkel på Lånke", "ops": ops, "memory": memory, "cheap": cheap,
         "hostSecret": with_host, "context": ctx, "random": (random := stream("seed random", 64 if with_host else 40)),
         "sealed": sealed_seed(seed, "blå sykkel på Lånke".encode(), ops, memory, cheap, with_host, ctx, random)}
        for ops, memory, cheap, with_host in [
            (1, 1 << 20, True, b""), (1, 1 << 20, True, host), (3, 64 << 20, False, host)]])
    write("hostsecret", [{"secret": host, "file": "stafett-vert-1 " + host.hex() + "-"
                          + sha(b"stafett-vert-1 ", host)[:4].hex() + "\n"}])
    random = stream("code", 18)
    symbols, shown = code(random)
    derived = identity(kdf(argon(symbols.encode(), sha(ctx)[:16], 1, 1 << 20), "stafett1engang"))
    write("onetimecode", [{"random": random, "text": shown, "context": ctx, "signing": derived[0],
                           "sealing": derived[2]}])
    entropy = stream("entropy", 18)
    write("recovery", [{"random": entropy, "words": recovery_words(entropy),
                        "public": na.crypto_scalarmult_base(kdf(entropy, "stafett1gjenoppr"))}])


main()
