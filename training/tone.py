#!/usr/bin/env python3
"""Word valences for models/tone.tsv from the lexicon in PyPI's vaderSentiment (MIT).

usage: tone.py OUT
Kept: single words of letters with a mean valence of at least 0.9 (of 4) whose raters agree.
"""
import os, re, sys
import vaderSentiment

KEEP = []
for line in open(os.path.join(os.path.dirname(vaderSentiment.__file__), 'vader_lexicon.txt'), encoding='utf-8'):
    word, mean, deviation = line.split('\t')[:3]
    if re.fullmatch(r"[a-z][a-z'-]{2,}", word) and abs(float(mean)) >= .9 and float(deviation) < abs(float(mean)) + .6:
        KEEP.append((word, round(float(mean) * 10)))
with open(sys.argv[1], 'w') as f:
    for word, valence in sorted(KEEP): f.write(f'{word}\t{valence}\n')
