// The engine of the search: it fetches the parts of the search data that may answer a question, indexes them with
// MiniSearch, and orders what is found. It knows no page; find.js shows what it gives. The form of the data: see package
// search. All comparing is done by folded words ("chinh"), so that marks need not be typed; those that are typed decide
// the order.
"use strict";
(() => {
  const { fold, load } = window.cchc;

  const pattern = /[\p{L}\p{M}\p{N}]+/gu;
  const split = (text) => text.match(pattern) || [];
  const once = (use) => { // the same words come again and again
    const known = new Map();
    return (word) => {
      if (!known.has(word)) known.set(word, use(word));
      return known.get(word);
    };
  };
  const keyOf = once(fold);
  const keysOf = (text) => split(text).map(keyOf);
  const isShortNumber = (key) => /^\d{1,2}$/.test(key); // stands anywhere, and in no directory

  // The form in which two words are the same to one who types marks: "hoà" is "hòa", since a tone belongs to the syllable.
  const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;
  const exactOf = once((word) => {
    const letters = word.normalize("NFD").toLowerCase();
    return letters.replace(tones, "") + (letters.match(tones) || []).join("");
  });

  const notes = "muc_ghi-chu"; // the anchor of notes on the source: rarely what is looked for

  // Data come as scripts that call these.
  const arrived = {};
  window.cchc.searchData = (name, pages) => { arrived[name] = pages; };
  window.cchc.searchDirectory = (directory) => { arrived.directory = directory; };

  // Whether a sequence of words stands in a text from a place on; its last may be the beginning of a word. These run for
  // every word of every passage: loops, and nothing made that is not needed.
  const standsAt = (keys, sequence, at, open) => {
    const last = sequence.length - 1;
    for (let n = 0; n <= last; n++) {
      const key = keys[at + n];
      if (key !== sequence[n] && !(open && n === last && key !== undefined && key.startsWith(sequence[n]))) return false;
    }
    return true;
  };
  const placesOf = (keys, sequence, open) => {
    const places = [];
    for (let at = 0; at < keys.length; at++) if (standsAt(keys, sequence, at, open)) places.push(at);
    return places;
  };
  const holds = (keys, sequence, open) => {
    for (let at = 0; at < keys.length; at++) if (standsAt(keys, sequence, at, open)) return true;
    return false;
  };

  // The number of slips between two words: a letter missing, extra or wrong, or two neighbours swapped; vi.Nearest has the
  // same rule. Beyond the limit any greater number is given.
  const slips = (a, b, limit) => {
    if (Math.abs(a.length - b.length) > limit) return limit + 1;
    let before = [], last = Array.from({ length: b.length + 1 }, (_, j) => j);
    for (let i = 1; i <= a.length; i++) {
      const row = [i];
      for (let j = 1; j <= b.length; j++) {
        row[j] = Math.min(last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1), last[j] + 1, row[j - 1] + 1);
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
      }
      [before, last] = [last, row];
    }
    return last[b.length];
  };

  // The directory: which words there are, where rare ones stand, what is abbreviated how.
  const readDirectory = (data) => {
    const places = new Map();
    for (const entry of data.rare ? data.rare.split(" ") : []) {
      const [word, list] = entry.split(":");
      let place = 0;
      places.set(word, new Set(list.split(".").map((step) => (place += parseInt(step, 36)))));
    }
    const common = new Set(data.common.split(" "));
    const vocabulary = [...common, ...places.keys()].sort();
    const forms = new Map(); // by first word: what may be written in another way
    for (const pair of data.short) {
      const [short, long] = pair.map(keysOf);
      for (const [form, other] of [[short, long], [long, short]]) forms.set(form[0], [...(forms.get(form[0]) || []), { form, other }]);
    }
    return { ...data, common, places, vocabulary, forms };
  };

  const openSearch = async (address) => {
    const folder = address.replace(/[^/]*$/, "");
    await load(address);
    const directory = readDirectory(arrived.directory);
    const { common, places, vocabulary, forms, units } = directory;
    const names = units.map((unit) => keysOf(unit.n));
    const known = (key) => common.has(key) || places.has(key) || isShortNumber(key);

    // The words that begin with a key: vocabulary is sorted.
    const beginning = (key) => {
      let low = 0;
      for (let high = vocabulary.length; low < high;) {
        const middle = (low + high) >> 1;
        if (vocabulary[middle] < key) low = middle + 1;
        else high = middle;
      }
      let end = low;
      while (end < vocabulary.length && vocabulary[end].startsWith(key)) end++;
      return vocabulary.slice(low, end);
    };

    // Other ways to write parts of a sequence of words.
    const otherForms = (keys) => {
      const found = [];
      for (let at = 0; at < keys.length; at++) {
        const known = forms.get(keys[at]);
        if (known) for (const { form, other } of known) if (standsAt(keys, form, at)) found.push({ at, length: form.length, other });
      }
      return found;
    };
    const withOtherForms = (keys) => [...keys, ...new Set(otherForms(keys).flatMap(({ other }) => other))].join(" ");

    // What a word that no page has was meant to be: typed with the keys of Telex or VNI while these were off, or slipped.
    const meant = (key) => {
      const telex = key.replace(/(.)[sfrxjwz]+$/, "$1").replace(/aa|ee|oo|dd/g, (pair) => pair[0]).replace(/w/g, "");
      for (const plain of [telex, telex.replace(/(.)[sfrxj]/g, "$1"), key.replace(/([a-z])\d/g, "$1")]) if (plain.length > 1 && plain !== key && known(plain)) return [plain];
      let limit = key.length < 3 || /\d/.test(key) ? 0 : key.length < 6 ? 1 : 2;
      let found = [];
      for (const word of limit ? vocabulary : []) {
        const count = slips(key, word, limit);
        if (count < limit) [limit, found] = [count, []];
        if (count === limit) found.push(word);
      }
      const letters = (word) => [...word].sort().join("");
      const rank = (word) => (letters(word) === letters(key) ? 0 : 4) + (word[0] === key[0] ? 0 : 2) + (common.has(word) ? 0 : 1);
      return found.sort((a, b) => rank(a) - rank(b)).slice(0, 3);
    };

    // Words typed without a space between them: "chinhquyenso".
    const unglue = (key) => {
      const ways = [[]]; // by length: the fewest words that make up the beginning
      for (let end = 2; end <= key.length && key.length < 40; end++) {
        for (let start = Math.max(0, end - 7); start <= end - 2; start++) {
          if (ways[start] && common.has(key.slice(start, end)) && (!ways[end] || ways[start].length + 1 < ways[end].length)) ways[end] = [...ways[start], key.slice(start, end)];
        }
      }
      return key.length > 5 && ways[key.length];
    };

    // A question as it is asked of the index.
    const understand = (text) => {
      const open = /[\p{L}\p{M}\p{N}]$/u.test(text);
      const words = split(text).slice(0, 20);
      let changed = false; // a word was taken for another
      const parts = words.flatMap((word, n) => {
        const key = fold(word), last = open && n === words.length - 1;
        if (!key) return [];
        const part = { key, typed: word, terms: [key], prefix: last };
        if (word.normalize("NFC").toLowerCase() !== key) part.exact = { form: exactOf(word), start: last && word.normalize("NFC").toLowerCase() };
        if (known(key)) return [part];
        if (beginning(key).length) return [{ ...part, prefix: true }];
        const glued = unglue(key);
        const terms = glued || meant(key);
        if (!terms.length) return [{ ...part, missing: true }];
        changed = true;
        return glued ? glued.map((term) => ({ key: term, terms: [term] })) : [{ key: terms[0], terms }];
      });
      const keys = parts.map(({ key }) => key);
      const variants = [keys, ...otherForms(keys).map(({ at, length, other }) => [...keys.slice(0, at), ...other, ...keys.slice(at + length)])];
      return { text, parts, keys, variants, changed, open: parts.length > 0 && !!parts[parts.length - 1].prefix };
    };

    // The index, and what is in it.
    const index = new window.MiniSearch({
      fields: ["title", "heading", "text"], tokenize: (text) => text.split(" "), processTerm: (term) => term,
      extractField: (passage, field) => (field === "title" ? passage.page.title : field === "id" ? passage.id : passage[field]),
      searchOptions: { boost: { title: 3, heading: 2 } },
    });
    const passages = [];
    const loaded = new Set(), failed = new Set();
    const add = (name, weight) => {
      const fresh = [];
      for (const { a, t, c = "", p } of arrived[name]) {
        const page = { address: a, name: t, about: c, weight, keys: keysOf(t), of: keysOf(c), title: withOtherForms(keysOf(`${t} ${c}`)) };
        for (const [anchor, name, words] of p) {
          const keys = keysOf(words), head = keysOf(name);
          fresh.push({ id: passages.length + fresh.length, page, anchor, name, words, keys, head, heading: withOtherForms(head), text: withOtherForms(keys) });
        }
      }
      passages.push(...fresh);
      index.addAll(fresh);
      delete arrived[name];
      loaded.add(name);
    };
    const addressOf = (name) => `${folder}${name ? `don-vi/${name}` : "chung"}.js?${directory.version}`;
    const fetchParts = async (names) => {
      const wanted = names.filter((name) => !loaded.has(name));
      const ended = await Promise.allSettled(wanted.map((name) => load(addressOf(name))));
      wanted.forEach((name, n) => {
        if (loaded.has(name)) return; // asked for twice
        if (ended[n].status === "rejected" || !arrived[name]) return failed.add(name);
        failed.delete(name);
        const home = units[0].y.some((year) => name === `${units[0].i}-${year}`);
        const latest = home ? name === `${units[0].i}-${units[0].y[0]}` : true;
        add(name, name === "" ? 1.1 : home ? (latest ? 1.3 : 1.1) : 1);
      });
    };

    // Where a word may stand: a set of places, or null for anywhere.
    const union = (sets) => (sets.includes(null) ? null : new Set(sets.flatMap((set) => [...set])));
    const both = (a, b) => (a === null ? b : b === null ? a : new Set([...a].filter((place) => b.has(place))));
    const placesOfWord = (key) => (common.has(key) || isShortNumber(key) ? null : places.get(key) || new Set());
    const placesOfPart = ({ terms, prefix }) => union(terms.flatMap((term) => (prefix ? beginning(term) : [term]).map(placesOfWord).concat(isShortNumber(term) ? [null] : [])));
    const placesOfQuestion = ({ parts, keys }) => {
      const own = parts.map(placesOfPart);
      for (const { at, length, other } of otherForms(keys)) {
        const elsewhere = other.map(placesOfWord).reduce(both, null);
        for (let n = at; n < at + length; n++) own[n] = union([own[n], elsewhere]);
      }
      return own.reduce(both, null);
    };

    // The parts not yet asked for that may answer, the likeliest first: of units that are named, of years that are named,
    // then the latest of each unit, then the others.
    const rest = (question) => {
      const found = placesOfQuestion(question);
      const years = question.keys.filter((key) => /^\d{4}$/.test(key)).map(Number);
      const telling = question.keys.filter((key) => names.filter((name) => name.includes(key)).length * 4 <= names.length);
      const naming = (name) => telling.filter((key) => name.includes(key)).length + (telling.length > 1 && holds(name, telling) ? 1 : 0);
      const candidates = units.map((unit, n) => ({ unit, place: n + 1, named: naming(names[n]) }))
        .filter(({ place }) => found === null || found.has(place)).sort((a, b) => b.named - a.named || a.place - b.place);
      const likely = [], others = [];
      for (const { unit, named } of candidates) {
        const asked = unit.y.filter((year) => years.includes(year));
        unit.y.forEach((year, n) => {
          const first = asked.length ? asked.includes(year) : n === 0;
          (first ? likely : others).push({ name: `${unit.i}-${year}`, named: first && (named > 0 || asked.length > 0) });
        });
      }
      return [...likely, ...others].filter(({ name }) => !loaded.has(name) && !failed.has(name));
    };

    const ask = ({ parts }, combineWith) => (parts.length ? index.search({ combineWith, queries: parts.map(({ terms, prefix }) => ({ queries: terms, combineWith: "OR", prefix: !!prefix })) }) : []);

    // Whether a passage has the marks that were typed. An abbreviation has none: it stands for all of its words.
    const marksFit = (passage, { parts, keys }) => {
      const own = [passage.page.keys, passage.head, passage.keys];
      const elsewhere = new Set(otherForms(keys).filter(({ other }) => own.some((text) => holds(text, other)))
        .flatMap(({ at, length }) => Array.from({ length }, (_, n) => at + n)));
      return parts.every((part, n) => elsewhere.has(n) || hasMarks(passage, part));
    };
    const hasMarks = (passage, { exact }) => {
      if (!exact) return true;
      if (!passage.exact) {
        passage.all = split(`${passage.page.name} ${passage.page.about} ${passage.name} ${passage.words}`);
        passage.exact = new Set(passage.all.map(exactOf));
      }
      return passage.exact.has(exact.form) || (exact.start && passage.all.some((word) => word.toLowerCase().startsWith(exact.start)));
    };
    const same = (keys, variant) => keys.length === variant.length && keys.every((key, n) => key === variant[n]);
    const rank = (passage, score, question) => {
      const { variants, open } = question;
      let value = score * passage.page.weight * (passage.anchor === notes ? 0.5 : 1);
      for (const [keys, factor] of [[passage.page.keys, 3], [passage.head, 2], [passage.page.of, 1.2], [passage.keys, 1.6]]) if (variants.some((variant) => holds(keys, variant, open))) value *= factor;
      if (variants.some((variant) => same(passage.head, variant) || same(passage.page.keys, variant))) value *= 2.5;
      return { passage, value, exact: marksFit(passage, question) };
    };

    // Answers a question from what is loaded: pages, the best first, each with its passages.
    const answer = (question) => {
      let hits = ask(question, "AND");
      const partial = !hits.length && question.parts.length > 1;
      if (partial) {
        const most = (hits = ask(question, "OR")).reduce((count, hit) => Math.max(count, hit.queryTerms.length), 0);
        hits = hits.filter((hit) => hit.queryTerms.length === most && most * 2 >= question.parts.length);
      }
      const ranked = hits.slice(0, 80).map((hit) => ({ ...rank(passages[hit.id], hit.score, question), terms: new Set(hit.terms) }));
      ranked.sort((a, b) => b.exact - a.exact || b.value - a.value);
      const pages = new Map();
      for (const found of ranked) {
        const address = found.passage.page.address;
        if (!pages.has(address)) pages.set(address, []);
        pages.get(address).push(found);
      }
      return { pages: [...pages.values()], partial: partial && hits.length > 0 };
    };

    // Which words of a text are to be marked: the question as it was asked, else its words one by one.
    const marked = (keys, question, terms) => {
      const places = new Set();
      const mark = (sequence, open) => placesOf(keys, sequence, open).forEach((at) => sequence.forEach((_, n) => places.add(at + n)));
      for (const variant of question.variants) mark(variant, question.open);
      if (places.size) return places;
      keys.forEach((key, at) => { if (terms.has(key)) places.add(at); });
      for (const { other } of otherForms(question.keys)) mark(other);
      return places;
    };

    // How a folded word is written on the portal.
    const spelled = (key) => {
      const counts = new Map();
      for (const { words, keys } of passages) {
        if (!keys.includes(key)) continue;
        split(words).forEach((word, n) => { if (keys[n] === key) counts.set(word.toLowerCase(), (counts.get(word.toLowerCase()) || 0) + 1); });
      }
      return [...counts].sort((a, b) => b[1] - a[1]).map(([word]) => word)[0] || key;
    };

    await fetchParts(["", `${units[0].i}-${units[0].y[0]}`]);
    // The question as it was understood: words typed with marks as they were typed.
    const corrected = ({ parts }) => parts.map(({ key, typed, exact }) => (exact ? typed : spelled(key))).join(" ");

    return { understand, answer, rest, fetchParts, failed, marked, corrected, pattern };
  };

  window.cchc.openSearch = openSearch;
})();
