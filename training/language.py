#!/usr/bin/env python3
"""Makes models/language.bin from the n-gram profiles of the package langdetect (Apache-2.0).

usage: pip install langdetect==1.0.9 && python3 training/language.py models/language.bin

Letters are folded to lower case, so counts of `Der` and `der` are one. Only trigrams are kept, only
those of scripts that several languages share; the rest is told by script. Deterministic.
File: magic LANG, u32 version 1; u32 languages, each u32 script and text code; u32 trigrams, their
keys as u32 low words, then u32 high words (three code points of 21 bits), u32 offsets (one more than
trigrams), u16 entries: language << 8 | sixteenths of a nat above -12."""
import collections
import json
import math
import os
import struct
import sys

import langdetect

SCRIPTS = {
    "Latn": "af ca cs cy da de en es et fi fr hr hu id it lt lv nl no pl pt ro sk sl so sq sv sw tl tr vi",
    "Cyrl": "bg mk ru uk",
    "Arab": "ar fa ur",
    "Deva": "hi mr ne",
}
FLOOR = -12.0
LEAST = 2e-6
CODES = {"no": "nb"}


def trigrams(profile):
    counts = collections.Counter()
    for gram, count in profile["freq"].items():
        folded = gram.lower()
        if len(folded) == 3 and folded[1] != " " and folded.count(" ") < 2:
            counts[folded] += count
    total = sum(counts.values())
    return {gram: count / total for gram, count in counts.items() if count / total >= LEAST}


def main():
    home = os.path.join(os.path.dirname(langdetect.__file__), "profiles")
    languages, table = [], collections.defaultdict(list)
    for script, codes in enumerate(SCRIPTS.values()):
        for code in codes.split():
            with open(os.path.join(home, code), encoding="utf-8") as file:
                shares = trigrams(json.load(file))
            for gram, share in shares.items():
                level = round((math.log(share) - FLOOR) * 16)
                if level > 0:
                    table[gram].append(len(languages) << 8 | min(level, 255))
            languages.append((script, CODES.get(code, code)))
    keys = sorted((ord(a) << 42 | ord(b) << 21 | ord(c), a + b + c) for a, b, c in table)
    out = [b"LANG", struct.pack("<II", 1, len(languages))]
    for script, code in languages:
        out.append(struct.pack("<II", script, len(code)) + code.encode())
    out.append(struct.pack("<I", len(keys)))
    out += [struct.pack("<I", key & 0xFFFFFFFF) for key, _ in keys]
    out += [struct.pack("<I", key >> 32) for key, _ in keys]
    offset, entries = 0, []
    for _, gram in keys:
        out.append(struct.pack("<I", offset))
        entries += sorted(table[gram])
        offset = len(entries)
    out.append(struct.pack("<I", offset))
    out += [struct.pack("<H", entry) for entry in entries]
    with open(sys.argv[1], "wb") as file:
        file.write(b"".join(out))
    print(f"{len(languages)} languages, {len(keys)} trigrams, {offset} entries")


if __name__ == "__main__":
    main()
