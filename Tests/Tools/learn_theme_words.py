#!/usr/bin/env python3
"""Makes the table of learned words: Sources/NoteIndex/Themes/Vocabulary/LearnedTable.swift.

    ALCOVE_THEME_DUMP=/tmp/themes.json swift test --filter ThemeDump
    python3 Tests/Tools/learn_theme_words.py /tmp/themes.json            # cross-validated figures
    python3 Tests/Tools/learn_theme_words.py /tmp/themes.json --write    # and the table

The dump holds the questions (with and without answers) of ../shared/corpora/counselchat/dev.jsonl, word by word, with
the terms that the vocabulary finds in them: keep it out of the repository. Needs numpy, scipy and scikit-learn.

One logistic regression over all pairs of a text and a theme. Its features are how the terms of the theme lie in the
text (the same for all themes), a start for each theme, and single words for each theme. A word is taken for a theme
when it is met there more or less often than elsewhere by 2.2 standard errors, and is no word of grammar. The folds of
the cross-validation see neither the words nor the weights of what they are measured on.
"""
import collections
import json
import sys

import numpy as np
from scipy import sparse
from sklearn.feature_extraction.text import ENGLISH_STOP_WORDS
from sklearn.linear_model import LogisticRegression

TABLE = "Sources/NoteIndex/Themes/Vocabulary/LearnedTable.swift"
LETTERS, LEAST_TEXTS, ERRORS, ENOUGH, SHORT, TITLE = 6, 8, 2.2, -1.9, 25, 30
WORD_SCALE = 2.4  # How strongly words are held back: the smaller, the more.
GRAMMAR = {word[:LETTERS] for word in ENGLISH_STOP_WORDS} | set(
    "don't can't didn't doesn' isn't won't wouldn just like know think want feel feels felt going really things thing "
    "make makes help try trying also anythi someti say says said did does need way let lot tell told good time got "
    "wasn't couldn aren't haven' hasn't you're having come comes came use ask asked maybe yes able actual bit else "
    "simply".split())
GRAMMAR |= {"shape", "theme"}  # The words of the table's own lines.


class Text:
    """A text as ThemeEvidence and LearnedWords see it."""

    def __init__(self, entry, themes):
        self.labels, self.words = set(entry["themes"]), entry["words"]
        self.count = len(self.words)
        self.title = entry["title"] if entry["title"] <= TITLE else 0
        hits = collections.defaultdict(list)
        for hit in sorted(entry["hits"], key=lambda hit: hit["first"]):
            hits[hit["theme"]].append(hit)
        self.weight = {theme: weight(found, themes[theme]) for theme, found in hits.items()}
        total, best = sum(self.weight.values()), max(self.weight.values(), default=1)
        self.shape = {}
        for theme, found in hits.items():
            mine = self.weight[theme]
            title = weight([hit for hit in found if hit["last"] < self.title], themes[theme])
            clear = any(not hit["isWeak"] for hit in found)
            self.shape[theme] = [
                1, mine / (mine + 4), title / (title + 2), mine / total, mine / best,
                1 - found[0]["first"] / self.count, float(clear), self.count / (self.count + 150)]
        met = {}
        for place, word in enumerate(self.words):
            if len(word) > 2 and word.isascii() and word[0] >= "A":
                met.setdefault(bits(word), (word[:LETTERS], 2 if place < self.title else 1))
        share = 1 / np.sqrt(len(met) + 1)
        self.bag = {word: times * share for word, times in met.values()}


def bits(word):
    """The bits by which LearnedWords knows that it has met a word."""
    key = sum((byte | 0x20) << 8 * place for place, byte in enumerate(word[:LETTERS].encode()))
    return (key * 0x9E3779B97F4A7C15 & (1 << 64) - 1) >> 51


def weight(hits, theme):
    """ThemeVocabulary.weight(of:in:)."""
    total, seen = 0.0, set()
    for hit in hits:
        one = (1 if hit["isWeak"] else 2) * (0.5 if hit["isOther"] else 1)
        one *= 0.4 if hit["isDenied"] and theme["isSymptom"] else 1
        total += one * (0.5 if hit["entry"] in seen else 1)
        seen.add(hit["entry"])
    return total


def matrix(texts, places):
    rows, columns, values = [], [], []
    for row, text in enumerate(texts):
        for word, value in text.bag.items():
            if word in places:
                rows.append(row), columns.append(places[word]), values.append(value)
    return sparse.csr_matrix((values, (rows, columns)), shape=(len(texts), len(places)))


def chosen(bags, labels, words):
    """For each theme the words that tell it from others."""
    met = (bags > 0).astype(float)
    share, grammar = np.asarray(met.mean(0)).ravel(), np.array([word in GRAMMAR for word in words])
    result = []
    for label in labels.T:
        inside, outside = (np.asarray(met[which].mean(0)).ravel() for which in (label, ~label))
        error = np.sqrt(share * (1 - share) * (1 / label.sum() + 1 / (~label).sum()))
        result.append((np.abs(inside - outside) >= ERRORS * error) & ~grammar)
    return result


def features(texts, themes, places, choice):
    bags, blocks = matrix(texts, places) * WORD_SCALE, []
    for number, theme in enumerate(themes):
        shape = sparse.csr_matrix([text.shape.get(theme, [0] * 8) for text in texts])
        start = np.zeros((len(texts), len(themes)))
        start[:, number] = 1
        words = [sparse.csr_matrix(bags.shape)] * len(themes)
        words[number] = bags @ sparse.diags(choice[number].astype(float))
        blocks.append(sparse.hstack([shape, sparse.csr_matrix(start)] + words))
    return sparse.vstack(blocks).tocsr()


class Model:
    def __init__(self, texts, themes):
        self.themes = themes
        labels = np.array([[theme in text.labels for theme in themes] for text in texts])
        counts = collections.Counter(word for text in texts for word in text.bag)
        self.words = sorted(word for word, count in counts.items() if count >= LEAST_TEXTS)
        self.places = {word: place for place, word in enumerate(self.words)}
        self.choice = chosen(matrix(texts, self.places), labels, self.words)
        self.fit = LogisticRegression(C=1, solver="liblinear", max_iter=300, tol=1e-3)
        self.fit.fit(features(texts, themes, self.places, self.choice), labels.T.ravel())
        # What would be written as less than three tenths says nothing.
        words = self.fit.coef_[0][8 + len(themes):]
        words[np.abs(words) * WORD_SCALE < 0.25] = 0

    def odds(self, texts):
        table = features(texts, self.themes, self.places, self.choice)
        return self.fit.decision_function(table).reshape(len(self.themes), -1).T

    def table(self):
        numbers, count = self.fit.coef_[0], len(self.themes)
        yield "shape " + " ".join(str(round(number * 100)) for number in numbers[:8])
        for place, theme in enumerate(self.themes):
            yield f"theme {theme} {round((numbers[8 + place] + self.fit.intercept_[0]) * 100)}"
            weights = numbers[8 + count:].reshape(count, -1)[place] * WORD_SCALE * 10
            words = [(round(weights[i]), word) for i, word in enumerate(self.words) if self.choice[place][i]]
            line = " "
            for number, word in sorted((pair for pair in words if pair[0]), key=lambda pair: (-pair[0], pair[1])):
                if len(line) + len(word) + len(str(number)) > 107:
                    yield line.rstrip(",")
                    line = " "
                line += f" {word} {number},"
            yield line.rstrip(",")


def found(text, odds, themes, learned):
    """The themes of a text, the strongest first, with their strengths."""
    result = []
    for theme in themes:
        weight, pointed = text.weight.get(theme, 0), themes[theme]["isPointed"]
        enough = 1 if text.count < 40 else 2 if pointed else min(max(1 + text.count / 225, 2), 6)
        if theme in learned and text.count >= SHORT:
            above = 0.4 * (odds[learned.index(theme)] - ENOUGH)
            growth = 1 + above + above**2 / 2 if above >= 0 else 1 / (1 - above) if weight >= 2 * enough else 0
            mine = 2 * growth * (1 + text.count / 400)
        else:
            mine = weight if weight >= enough else 0
        if mine:
            result.append((theme, mine, min(max(int(mine * 20 / (1 + text.count / 400)), 1), 255)))
    return sorted(result, key=lambda one: -one[1])


def quality(texts, findings):
    """ThemeQuality: F1, mean average precision, recall and precision of the first three."""
    counts = collections.Counter(theme for text in texts for theme in text.labels)
    measured = sorted(theme for theme in counts if counts[theme] >= 10)
    f1, precision = [], []
    for theme in measured:
        ranked = sorted((-strength, place) for place, one in enumerate(findings) for name, _, strength in one
                        if name == theme)
        right = np.array([theme in texts[place].labels for _, place in ranked])
        f1.append(2 * right.sum() / (len(ranked) + counts[theme]) if len(ranked) else 0)
        precision.append((right * right.cumsum() / np.arange(1, len(right) + 1)).sum() / counts[theme])
    good = offered = labelled = 0
    for text, one in zip(texts, findings):
        labels = text.labels & set(measured)
        top = [name for name, _, _ in one if name in measured][:3] if labels else []
        good, offered, labelled = good + len(labels & set(top)), offered + len(top), labelled + len(labels)
    return np.array([np.mean(f1), np.mean(precision), good / labelled, good / offered])


def folds(questions, themes, seed):
    """Five folds, the rarest themes spread first."""
    random, result = np.random.RandomState(seed), np.full(len(questions), -1)
    counts = {theme: sum(theme in text.labels for text in questions) for theme in themes}
    for theme in sorted(themes, key=counts.get) + [None]:
        rest = [i for i, text in enumerate(questions)
                if result[i] < 0 and (theme is None or theme in text.labels)]
        random.shuffle(rest)
        start = random.randint(5)
        for number, place in enumerate(rest):
            result[place] = (number + start) % 5
    return result


def main():
    dump = json.load(open(sys.argv[1]))
    themes = {theme["id"]: theme for theme in dump["themes"]}
    questions, whole = ([Text(entry, themes) for entry in dump[name]] for name in ("questions", "withAnswers"))
    counts = collections.Counter(theme for text in questions for theme in text.labels)
    # Of risks and of the therapist's work one clear word is enough: see ThemeEvidence.
    learned = sorted(theme for theme in counts if counts[theme] >= 10 and not themes[theme]["isPointed"])

    def measured(texts, odds):
        return quality(texts, [found(text, one, themes, learned) for text, one in zip(texts, odds)])

    results = []
    for seed in range(5):
        fold, odds = folds(questions, learned, seed), np.zeros((2, len(questions), len(learned)))
        for number in range(5):
            seen, unseen = np.flatnonzero(fold != number), np.flatnonzero(fold == number)
            model = Model([questions[i] for i in seen] + [whole[i] for i in seen], learned)
            for which, texts in enumerate((questions, whole)):
                odds[which, unseen] = model.odds([texts[i] for i in unseen])
        results.append([measured(questions, odds[0]), measured(whole, odds[1])])
    model = Model(questions + whole, learned)
    print("F1, MAP, top three recall and precision")
    for which, texts in enumerate((questions, whole)):
        print(("questions", "with answers")[which])
        print("  of texts not learned from", np.mean(results, 0)[which].round(3))
        print("  of texts learned from    ", measured(texts, model.odds(texts)).round(3))
    if "--write" in sys.argv:
        head = open(TABLE).read().split('#"""')[0]
        open(TABLE, "w").write(head + '#"""\n' + "".join(f"        {line}\n" for line in model.table())
                               + '        """#\n}\n')


main()
