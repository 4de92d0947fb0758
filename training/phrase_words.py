#!/usr/bin/env python3
"""Makes models/phrases_LANGUAGE.bin: how rare the words of a language are, and what they can be in a phrase. usage: phrase_words.py [OUT]
Of English only words that are no nouns.

Needs, from PyPI: wordfreq 3.1.1 (Apache-2.0, data CC BY-SA 4.0; frequencies) and spacy-lookups-data 1.0.5 (MIT; Italian from
Morph-it!, CC BY-SA 2.0; lemmas and kinds of words). OUT (models) is a folder. Deterministic: the same package versions give the
same bytes.

File: magic PHRW, version 1, u32 number of words, their keys as u32 (upper half of `desk::hash::of_chars` of the lower-cased word),
one byte each of rarity (natural logarithm of one over the share of texts of 400 words with the word, times 20), one byte each of kinds.
"""
import collections
import gzip
import importlib.util
import json
import math
import os
import re
import struct
import sys

import wordfreq

from stable_hash import of_chars

NOUN, ADJECTIVE, VERB, OTHER = 1, 2, 4, 8
# What is no noun is known to a greater depth: a word that the table lacks is taken for a rare noun.
MOST, DEEPEST = 25_000, 90_000
TEXT = 400

ROMANCE_VERB = re.compile(r'.(ar|er|ir|or|ôr|ír)(se)?$')
DATA = os.path.join(os.path.dirname(importlib.util.find_spec('spacy_lookups_data').origin), 'data')


def load(name):
    path = os.path.join(DATA, name + '.json.gz')
    with open(path, 'rb') as file:
        data = file.read()
    return json.loads(gzip.decompress(data) if data[:2] == b'\x1f\x8b' else data)


def german(words):
    lemma, case = load('de_lemma_lookup'), collections.Counter()
    for word, p in load('de_lexeme_prob').items():
        if word[:1].isalpha() and not word.isupper():
            case[word.lower()] += math.exp(p) if word[0].isupper() else -math.exp(p)
    for word in words:
        noun = lemma.get(word.capitalize())
        if case[word] > 0:
            yield word, NOUN, (noun or word).lower()
            continue
        base = lemma.get(word, word)
        # `sagte` is of `sagen`; `digitalen` of `digital`; what is not declined stands in no phrase.
        if base[:1].isupper():
            yield word, OTHER, base.lower()
        elif re.search(r'(en|ern|eln)$', base):
            yield word, VERB, base
        elif re.search(r'.e[nrsm]?$', word):
            yield word, ADJECTIVE, base
        else:
            yield word, OTHER, base


def french(words):
    index, other = load('fr_lemma_index'), load('fr_lemma_exc')
    kinds = collections.Counter()
    base = {}
    def put(word, kind, lemma):
        kinds[word] |= kind
        if kind != VERB or word not in base:
            base[word] = lemma
    for verb in index['verb']:
        put(verb, VERB, verb)
        if verb.endswith('er'):
            stem = verb[:-2]
            # `manger`, `lancer` before a and o
            soft = stem + 'e' if stem.endswith('g') else stem[:-1] + 'ç' if stem.endswith('c') else stem
            for end in 'e es ent ez é ée és ées era erai eront erait eraient erons èrent'.split():
                put(stem + end, VERB, verb)
            for end in 'ons ais ait aient ant a ai'.split():
                put(soft + end, VERB, verb)
    for word, lemmas in other['verb'].items():
        put(word, VERB, lemmas[0])
    for word, lemmas in other['aux'].items():
        kinds[word] |= VERB
    for adverb in index['adv']:
        kinds[adverb] |= OTHER
    for adjective in index['adj']:
        if not re.search(r'(er|ir|re)$', adjective) or adjective in NOT_VERBS:
            for form in (adjective, adjective + 's', adjective + 'e', adjective + 'es'):
                put(form, ADJECTIVE, adjective)
    for word, lemmas in other['adj'].items():
        if not re.search(r'(er|ir|re)$', lemmas[0]):
            put(word, ADJECTIVE, lemmas[0])
    for noun in index['noun']:
        put(noun, NOUN, noun)
        for end, plural in (('al', 'aux'), ('au', 'aux'), ('eu', 'eux'), ('', 's')):
            if noun.endswith(end):
                put(noun[:len(noun) - len(end)] + plural, NOUN, noun)
                break
    for word, lemmas in other['noun'].items():
        put(word, NOUN, lemmas[0])
    for word in words:
        yield word, kinds[word], base.get(word, word)


NOT_VERBS = set('financier hospitalier policier routier scolaire alimentaire nucléaire budgétaire militaire sanitaire monétaire fiscalier '
                'judiciaire solaire ouvrier particulier ferroviaire parlementaire étranger'.split())


def italian(words):
    look = {k: load('it_lemma_lookup_' + k) for k in ('adj', 'adv', 'noun', 'verb', 'aux', 'det', 'pron', 'adp')}
    for word in words:
        kinds = 0
        for name, kind in (('adv', OTHER), ('det', OTHER), ('pron', OTHER), ('adp', OTHER), ('verb', VERB), ('aux', VERB), ('adj', ADJECTIVE), ('noun', NOUN)):
            if word in look[name]:
                kinds |= kind
        # A participle that is listed as an adjective: `privato` is one, `cresciuto` is none.
        yield word, kinds, look['noun'].get(word) or look['adj'].get(word) or look['verb'].get(word) or word


def spanish(words):
    index, lookup = load('es_lemma_index'), load('es_lemma_lookup')
    noun, adjective, verb = (set(index[k]) for k in ('noun', 'adj', 'verb'))
    for word in words:
        singular = [word] + [word[:-len(end)] for end in ('s', 'es') if word.endswith(end)]
        singular += [re.sub(r'([aeiou])([nsl])$', lambda m: 'áéíóú'['aeiou'.index(m[1])] + m[2], s) for s in singular[-1:]]
        singular += [s[:-1] + 'z' for s in singular if s.endswith('c')]
        kinds, lemma = 0, lookup.get(word, word)
        nouns = [s for s in singular if s in noun]
        if nouns:
            kinds |= NOUN
        if any(s in adjective or s[:-1] + 'o' in adjective for s in singular) and not re.search(r'.[ai]d[oa]s?$', word):
            kinds |= ADJECTIVE
        if word in verb or ROMANCE_VERB.search(lemma) and (lemma != word and lemma in verb or not nouns):
            kinds |= VERB
        if word.endswith('mente') and len(word) > 7:
            kinds = OTHER
        yield word, kinds, nouns[0] if nouns else lemma


def portuguese(words):
    lookup = load('pt_lemma_lookup')
    # There is no list of adjectives: many are written as in Spanish.
    spanish_index = load('es_lemma_index')
    nouns, adjectives = set(spanish_index['noun']), set(spanish_index['adj'])
    def adjective(word):
        forms = [word, re.sub('a$', 'o', word), re.sub('[ao]s$', 'o', word), re.sub('(ai|ei)s$', lambda m: m[1][0] + 'l', word), re.sub('s$', '', word)]
        accents = [f.replace('ô', 'ó').replace('ê', 'é') for f in forms]
        return any(f in adjectives and f not in nouns for f in forms + accents)
    surely = re.compile(r'(ou|ava|avam|aram|eram|iram|ando|endo|indo|ar|er|ir|[aei]sse|[aei]ssem|iu|eu|am|ará|erá|irá|ão|ia|iam|ei|aria|eria|iria)$')
    for word in words:
        lemma, kinds = lookup.get(word, word), 0
        if ROMANCE_VERB.search(lemma):
            kinds = VERB
            # Without a list of nouns: `governo`, `casa`, `greve` can be both.
            if lemma == word:
                kinds = VERB if re.search(r'(ar|er|ir)$', word) and word not in PT_NOUNS else NOUN
            elif re.search(r'[oae]s?$', word) and not surely.search(word) and not re.search(r'.[ai]d[oa]s?$', word):
                kinds |= NOUN
        elif word.endswith('mente') and len(word) > 7:
            kinds = OTHER
        elif adjective(word):
            kinds = ADJECTIVE
        yield word, kinds, lemma


PT_NOUNS = set('mulher lugar mar ar bar celular lar dólar açúcar poder dever líder câncer militar par'.split())


def dutch(words):
    index, other, lookup = load('nl_lemma_index'), load('nl_lemma_exc'), load('nl_lemma_lookup')
    lists = {k: set(index[k]) for k in ('noun', 'verb', 'adj')}
    for word in words:
        kinds, lemma = 0, lookup.get(word, word)
        if lemma in lists['noun'] or word in lists['noun'] or word in other['noun']:
            kinds |= NOUN
        if word in lists['verb'] or word in other['verb'] or lemma != word and lemma in lists['verb']:
            kinds |= VERB
            # An infinitive is a noun of its own only to grammar.
            if word in lists['verb'] and word.endswith('en') and word not in other['noun']:
                kinds &= ~NOUN
        if word in lists['adj'] or word.endswith('e') and (word[:-1] in lists['adj'] or lemma in lists['adj']):
            kinds |= ADJECTIVE
        if word in other['adv'] or word in other['pron'] or word in other['det'] or word in index['det']:
            kinds |= OTHER
        yield word, kinds, lemma


def english(words):
    index, other = load('en_lemma_index'), load('en_lemma_exc')
    lists = {k: set(v) | set(other[k]) for k, v in index.items()}
    def bases(word):
        yield word
        for end, new in (('s', ''), ('es', ''), ('ies', 'y'), ('ed', ''), ('ed', 'e'), ('ied', 'y')):
            if word.endswith(end):
                yield word[:-len(end)] + new
        if re.search(r'([b-df-hj-np-tv-z])\1ed$', word):
            yield word[:-3]
    for word in words:
        kinds = 0
        # A form in -ing is mostly a noun as well; so is an unknown word.
        if not word.endswith('ing') and not any(b in lists['noun'] for b in bases(word) if not word.endswith('ed')):
            for name, kind in (('adv', OTHER), ('verb', VERB), ('adj', ADJECTIVE)):
                if word in lists[name] or kind == VERB and any(b in lists[name] for b in bases(word)):
                    kinds |= kind
        yield word, kinds or NOUN, word


LANGUAGES = {'en': english, 'de': german, 'fr': french, 'es': spanish, 'it': italian, 'pt': portuguese, 'nl': dutch}


def main():
    out = sys.argv[1] if len(sys.argv) > 1 else 'models'
    for language, kinds_of in LANGUAGES.items():
        share = wordfreq.get_frequency_dict(language, wordlist='best')
        words = [w for w in share if w.isalpha() and len(w) > 1]
        words.sort(key=lambda w: (-share[w], w))
        words = words[:DEEPEST]
        rows = {}
        for at, (word, kinds, lemma) in enumerate(kinds_of(words)):
            sure = kinds & NOUN and not kinds & VERB
            if (sure or not kinds) and at >= MOST or kinds & NOUN and language == 'en':
                continue
            rate = max(share[word], share.get(lemma, 0) if kinds & NOUN or not kinds & VERB else 0)
            rarity = min(255, max(0, round(-20 * math.log(1 - math.exp(-rate * TEXT)))))
            rows.setdefault(of_chars(word) >> 32, (rarity, kinds))
        keys = sorted(rows)
        path = os.path.join(out, f'phrases_{language}.bin')
        with open(path, 'wb') as file:
            file.write(b'PHRW' + struct.pack(f'<II{len(keys)}I', 1, len(keys), *keys))
            file.write(bytes(rows[k][0] for k in keys) + bytes(rows[k][1] for k in keys))
        print(language, len(keys), os.path.getsize(path))


if __name__ == '__main__':
    main()
