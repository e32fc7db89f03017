// The page of the search: what is found appears below the box as one types, each page with the passages that fit, the
// words marked. Everything that was typed or found is handled as text. Arrow keys go through what was found, Escape and
// "/" go back to the box; how much was found is told to those who do not see it.
"use strict";
(() => {
  const { make, say } = window.cchc;
  const atOnce = 3; // pages shown before the others: a cheap phone paints so few within 100 ms of a key
  const firstPages = 10, morePages = 20; // shown at first, and each time more are asked for
  const firstParts = 3, mostParts = 6; // of the data, fetched by themselves: a reader pays for each
  const pause = 350; // ms without a key, after which a question is taken for finished

  // The text with its marks, from the word before the first on where it is long.
  const around = 12, length = 40; // words
  const markedText = (engine, text, keys, question, terms, short) => {
    const places = engine.marked(keys, question, terms);
    const words = [...text.matchAll(engine.pattern)];
    let from = 0, to = words.length;
    if (short && words.length > length) {
      const first = Math.min(...places, words.length - 1);
      from = Math.max(0, Math.min(first - around, words.length - length));
      to = from + length;
    }
    const nodes = [];
    let at = from ? words[from].index : 0;
    if (from) nodes.push("… ");
    for (let n = from; n < to; n++) {
      if (!places.has(n)) continue;
      let last = n;
      while (last + 1 < to && places.has(last + 1)) last++;
      const end = words[last].index + words[last][0].length;
      nodes.push(text.slice(at, words[n].index), make("mark", {}, text.slice(words[n].index, end)));
      [at, n] = [end, last];
    }
    const end = to < words.length ? words[to - 1].index + words[to - 1][0].length : text.length;
    nodes.push(text.slice(at, end));
    if (to < words.length) nodes.push(" …");
    return nodes;
  };

  const afterPaint = (use) => requestAnimationFrame(() => setTimeout(use));

  const addressOf = ({ page, anchor }) => `../${page.address}${anchor ? `#${anchor}` : ""}`;

  // One page of what was found: the best passages, each a link to its place.
  const resultOf = (engine, found, question) => {
    const [best] = found;
    const { page } = best.passage;
    const show = ({ passage, terms }) => make("p", {},
      ...(passage.name ? [make("a", { href: addressOf(passage), class: "place" }, ...markedText(engine, passage.name, passage.head, question, terms)), ": "] : []),
      ...markedText(engine, passage.words, passage.keys, question, terms, true));
    const said = new Set();
    const passages = found.filter(({ passage, value }) => value * 3 > best.value && passage.words && !said.has(passage.words) && said.add(passage.words)).slice(0, 3);
    return make("li", {},
      make("h3", {}, make("a", { href: addressOf(best.passage) }, ...markedText(engine, page.name, page.keys, question, best.terms))),
      ...(page.about ? [make("p", { class: "soft" }, page.about)] : []), ...passages.map(show));
  };

  const find = async (form) => {
    const input = form.elements.q;
    const list = make("ol", { role: "list", class: "results" });
    const notes = make("div", { class: "notes-of-search" });
    const more = make("div", { class: "more-results" });
    const heading = make("h2", {}, "Kết quả");
    const part = make("section", { class: "section found", "aria-label": "Kết quả tìm kiếm", hidden: "" }, heading, notes, list, more);
    const contents = document.getElementById("muc_luc");
    form.closest(".head").after(part);

    let engine, asked = 0, timer, shown = firstPages;

    const button = (text, use) => {
      const made = make("button", { type: "button" }, text);
      made.addEventListener("click", use);
      return made;
    };
    const link = (text) => {
      const made = make("a", { href: `?q=${encodeURIComponent(text)}` }, text);
      made.addEventListener("click", (event) => {
        event.preventDefault();
        input.value = text;
        input.focus();
        search(true);
      });
      return made;
    };

    // What explains the answer: what was meant, where a word stands nowhere; what is missing.
    const note = (...children) => notes.append(make("p", {}, ...children));
    const explain = (question, { pages, partial }) => {
      notes.replaceChildren();
      if (question.changed) note(pages.length ? "Cổng không có từ đã gõ; đây là kết quả của: " : "Có phải bạn tìm: ", link(engine.corrected(question)));
      const missing = question.parts.filter((part) => part.missing).map((part) => `“${part.key}”`);
      if (missing.length && question.parts.length > 1) note(`Không trang nào có ${missing.join(", ")}.`);
      if (partial) note("Không đoạn nào có đủ các từ; dưới đây là những đoạn có nhiều từ nhất.");
      if (!pages.length) note(`Không tìm thấy trang nào có “${question.text}”. Thử ít từ hơn, hoặc xem `, make("a", { href: "#muc_luc" }, "mục lục"), " dưới đây.");
      if (engine.failed.size) note(`${engine.failed.size} phần dữ liệu chưa tải được nên kết quả có thể thiếu. `, button("Tải lại", async () => { await engine.fetchParts([...engine.failed]); search(true); }));
    };
    const goOn = (question, finished) => {
      more.replaceChildren();
      if (count > shown) more.append(button(`Xem thêm ${Math.min(morePages, count - shown)} trang`, () => { const next = shown; shown += morePages; show(question, true); focusResult(next); }));
      const rest = finished ? engine.rest(question) : [];
      if (rest.length) more.append(button(`Tìm tiếp trong ${rest.length} phần dữ liệu khác`, async () => { await engine.fetchParts(rest.slice(0, mostParts).map(({ name }) => name)); show(question, true); announce(question); }));
    };

    let count = 0;
    const show = (question, finished) => {
      const result = engine.answer(question);
      const items = (from, to) => result.pages.slice(from, to).map((found) => resultOf(engine, found, question));
      const number = asked;
      count = result.pages.length;
      heading.textContent = count ? `Kết quả: ${count} trang` : "Kết quả";
      list.replaceChildren(...items(0, finished ? shown : atOnce));
      explain(question, result);
      goOn(question, finished);
      contents.hidden = count > 0;
      part.classList.toggle("none", !count);
      if (!finished) afterPaint(() => { if (number === asked) list.append(...items(list.children.length, shown)); });
    };
    const announce = (question) => say(count ? `${count} trang có “${question.text}”.` : `Không tìm thấy trang nào có “${question.text}”.`);

    // Once a question is taken for finished: parts that may hold more, the address, the number told.
    const finish = async (question, number) => {
      try {
        history.replaceState(null, "", `?q=${encodeURIComponent(question.text)}`);
      } catch {
        // a page opened from a disk may not have another address
      }
      for (let fetched = 0; fetched < mostParts; fetched += firstParts) {
        const rest = engine.rest(question).filter(({ named }) => named || count === 0).slice(0, firstParts);
        if (!rest.length || number !== asked) break;
        await engine.fetchParts(rest.map(({ name }) => name));
        if (number !== asked) return;
        show(question);
      }
      goOn(question, true);
      announce(question);
    };

    const search = (at) => {
      const text = input.value.trim();
      const number = ++asked;
      clearTimeout(timer);
      part.hidden = !text;
      shown = firstPages;
      if (!text) {
        contents.hidden = false;
        return;
      }
      if (!engine) return;
      const question = engine.understand(input.value.replace(/^\s+/, ""));
      question.text = text;
      show(question);
      timer = setTimeout(() => finish(question, number), at ? 0 : pause);
    };

    // Arrow keys go through the links of the pages found.
    const links = () => [...list.querySelectorAll("h3 a")];
    const focusResult = (n) => { const [...all] = links(); if (all[n]) all[n].focus(); };
    const move = (event) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      const back = event.key === "Escape" || event.key === "/";
      if (event.altKey || event.ctrlKey || event.metaKey || (!step && !back)) return;
      event.preventDefault();
      const item = event.target.closest(".results > li");
      const now = item ? [...list.children].indexOf(item) : -1;
      if (back || now + step < 0) input.select();
      else focusResult(now + step);
    };
    part.addEventListener("keydown", move);
    input.addEventListener("keydown", (event) => {
      if (event.key === "ArrowDown" && !event.altKey && links().length) {
        event.preventDefault();
        focusResult(0);
      } else if (event.key === "Escape") {
        event.preventDefault();
        input.value = "";
        search();
      }
    });
    input.addEventListener("input", () => search());
    form.addEventListener("submit", (event) => {
      if (!engine) return; // the page loads again, and tries again
      event.preventDefault();
      search(true);
    });

    const given = new URLSearchParams(location.search).get("q");
    if (given && !input.value) input.value = given;
    const wait = make("p", { class: "soft" }, "Đang tải dữ liệu tìm kiếm…");
    if (input.value) form.after(wait);
    try {
      engine = await window.cchc.openSearch(form.dataset.directory);
    } finally {
      wait.remove();
    }
    search(true);
    // The first answers would be the slowest, since a browser compiles what runs often: some are made for nobody, in steps
    // between which a key is heard, until a question is asked.
    for (const letter of "ctđctđctđ") {
      await new Promise((done) => setTimeout(done, 50));
      if (asked > 1) break;
      const question = engine.understand(letter);
      for (const found of engine.answer(question).pages.slice(0, atOnce)) resultOf(engine, found, question);
    }
  };

  window.cchc.find = find;
})();
