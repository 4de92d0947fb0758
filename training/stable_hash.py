"""The hash of `src/desk/hash.rs` over characters, for the tables that Python makes."""

MASK = (1 << 64) - 1


def mix(h):
    h ^= h >> 33
    h = h * 0xFF51AFD7ED558CCD & MASK
    h ^= h >> 33
    h = h * 0xC4CEB9FE1A85EC53 & MASK
    return h ^ h >> 33


def of_chars(word):
    h = 0xCBF29CE484222325
    for c in word:
        h = (h ^ ord(c)) * 0x0100000001B3 & MASK
    return mix(h)
