// Keeps a page of cchc serve up to date: puts new content in the place of the old, with the scroll, the focus and the
// open details of whoever is reading, and shows the mistakes of the content over the last good page. Published pages do
// not have this script.
"use strict";
(() => {
  const own = document.currentScript;
  const base = own.src.replace(/[^/]*$/, "");
  const run = own.dataset.run; // of the server
  let version = Number(own.dataset.version);
  let shown = own.dataset.body;

  const make = (name, attributes, ...children) => {
    const element = document.createElement(name);
    for (const key in attributes) element.setAttribute(key, attributes[key]);
    element.append(...children);
    return element;
  };

  // What stays in the page when all else is replaced: a voice for screen readers, and the list of mistakes.
  const voice = make("p", { role: "status", class: "voice" });
  const list = make("section", { "aria-label": "cchc check", tabindex: "0", hidden: "" });
  const lost = make("p", { class: "lost", hidden: "" });
  const preview = make("aside", { id: "cchc_preview", "aria-label": "cchc serve" }, voice, lost, list);
  document.head.append(make("link", { rel: "stylesheet", href: base + "preview.css", "data-preview": "" }));
  document.body.append(preview);

  const mistake = (found) => make("li", { class: found.severity },
    make("p", { class: "place" }, make("code", {}, found.place), " ", found.code),
    make("p", { class: "what" }, found.message),
    ...(found.source ? [make("pre", {}, make("code", {}, found.source))] : []),
    ...(found.hint ? [make("p", { class: "hint" }, found.hint)] : []));
  let listed = "";
  const showMistakes = (news) => {
    const next = JSON.stringify([news.title, news.mistakes]);
    if (next === listed) return;
    listed = next;
    list.hidden = news.mistakes.length === 0;
    list.lang = preview.lang = news.language;
    if (list.hidden) {
      list.replaceChildren();
      return;
    }
    const details = make("details", news.broken ? { open: "" } : {}, make("summary", {}, news.title),
      ...(news.note ? [make("p", {}, news.note)] : []), make("ol", {}, ...news.mistakes.map(mistake)));
    list.replaceChildren(details);
    list.classList.toggle("broken", news.broken);
    voice.textContent = news.title;
  };

  // An element is known again by its id, or by its way from the nearest ancestor that has one.
  const way = (element) => {
    const steps = [];
    for (let at = element; at && at !== document.body; at = at.parentElement) {
      if (at.id) return [`#${CSS.escape(at.id)}`, ...steps].join(" > ");
      const alike = [...at.parentElement.children].filter((other) => other.localName === at.localName);
      steps.unshift(`${at.localName}:nth-of-type(${alike.indexOf(at) + 1})`);
    }
    return ["body", ...steps].join(" > ");
  };
  const text = (element) => element.textContent.trim().slice(0, 200);
  const find = ({ path, name, words }) => {
    const there = document.querySelector(path);
    if (there && text(there) === words) return there;
    return [...document.getElementsByTagName(name)].find((other) => text(other) === words) || there;
  };
  const mark = (element) => ({ path: way(element), name: element.localName, words: text(element) });
  const outside = (element) => !preview.contains(element);

  // What the reader sees first: it stays at its height.
  const anchor = () => {
    if (scrollY === 0) return null;
    for (const element of document.querySelectorAll("h1, h2, h3, p, li, tr, figure, summary, dt, dd")) {
      const { top, bottom } = element.getBoundingClientRect();
      if (bottom > 0 && top < innerHeight && outside(element)) return { ...mark(element), top };
    }
    return null;
  };
  const detailsOf = (within) => [...within.querySelectorAll("details")].filter(outside);
  const label = (details) => (details.querySelector("summary") || details).textContent.trim();

  const remember = () => {
    const focused = document.activeElement;
    return {
      x: scrollX, y: scrollY, anchor: anchor(),
      focus: focused && focused !== document.body && outside(focused) ? mark(focused) : null,
      details: detailsOf(document).map((details) => [label(details), details.open]),
      scrolled: [...document.querySelectorAll("body *")].filter((element) => (element.scrollLeft || element.scrollTop) && outside(element))
        .map((element) => [way(element), element.scrollLeft, element.scrollTop]),
      typed: [...document.querySelectorAll("input[id], select[id], textarea[id]")].map((field) => [field.id, field.value]),
    };
  };

  // Details are known by their summary; where that was changed, by their place.
  const restoreDetails = (was) => {
    const rest = [...was];
    const now = detailsOf(document);
    for (const [at, details] of now.entries()) {
      const found = rest.findIndex((former) => former && former[0] === label(details));
      if (found >= 0) {
        details.open = rest[found][1];
        rest[found] = null;
      } else if (now.length === was.length && rest[at]) details.open = rest[at][1];
    }
  };
  const restore = (state) => {
    restoreDetails(state.details);
    for (const [id, value] of state.typed) {
      const field = document.getElementById(id);
      if (!field || field.value === value) continue;
      field.value = value;
      for (const type of ["input", "change"]) field.dispatchEvent(new Event(type, { bubbles: true }));
    }
    for (const [path, left, top] of state.scrolled) {
      const element = document.querySelector(path);
      if (element) element.scrollTo({ left, top, behavior: "instant" });
    }
    const focus = state.focus && find(state.focus);
    if (focus && focus !== document.activeElement) focus.focus({ preventScroll: true });
    scrollTo({ left: state.x, top: state.y, behavior: "instant" });
    const seen = state.anchor && find(state.anchor);
    if (seen) scrollBy({ top: seen.getBoundingClientRect().top - state.anchor.top, behavior: "instant" });
  };

  const stylesOf = (page) => [...page.querySelectorAll("link[rel=stylesheet]:not([data-preview])")];
  const swapStyles = (next) => {
    const former = stylesOf(document);
    const addresses = stylesOf(next).map((link) => link.getAttribute("href"));
    if (former.map((link) => link.getAttribute("href")).join() === addresses.join()) return;
    for (const href of addresses) {
      const link = make("link", { rel: "stylesheet", href });
      link.onload = link.onerror = () => former.forEach((old) => old.remove());
      (former[0] || document.head.lastElementChild).before(link);
    }
  };
  const isPlain = (element) => !element.matches("script, link[rel=stylesheet], title, meta[charset], meta[http-equiv]");
  const swapHead = (next) => {
    document.title = next.title;
    const plain = (page) => [...page.head.children].filter(isPlain);
    const same = plain(document).map((element) => element.outerHTML).join() === plain(next).map((element) => element.outerHTML).join();
    if (same) return;
    for (const element of plain(document)) element.remove();
    document.head.append(...plain(next).map((element) => document.adoptNode(element)));
  };

  // The page's own script makes its conveniences anew in the new content.
  const rerun = (script, then) => {
    const again = make("script", {});
    for (const { name, value } of script.attributes) again.setAttribute(name, value);
    again.onload = again.onerror = then;
    script.replaceWith(again);
  };

  const replace = (html) => {
    const next = new DOMParser().parseFromString(html, "text/html");
    const newer = next.querySelector("script[data-version]");
    const script = document.querySelector("head script[src]");
    const nextScript = next.querySelector("head script[src]");
    if (!newer || !script || !nextScript || script.getAttribute("src") !== nextScript.getAttribute("src") || next.querySelector("form[data-search]")) {
      location.reload();
      return;
    }
    version = Number(newer.dataset.version);
    newer.remove();
    swapStyles(next);
    swapHead(next);
    if (newer.dataset.body === shown) return;
    shown = newer.dataset.body;
    const state = remember();
    for (const child of [...document.body.childNodes]) if (child !== preview) child.remove();
    document.body.className = next.body.className;
    preview.before(...[...next.body.childNodes].map((child) => document.adoptNode(child)));
    restore(state);
    rerun(script, () => restore(state));
    voice.textContent = updated;
  };

  let updated = "";
  let newest = version;
  let asked = false;
  let silent = 0;
  const ask = () => {
    if (asked || newest <= version || document.visibilityState !== "visible") return;
    asked = true;
    worker.postMessage({ address: location.pathname });
  };
  const hearNews = (news) => {
    if (news.run !== run) {
      location.reload(); // cchc serve was started anew
      return;
    }
    clearTimeout(silent);
    silent = 0;
    lost.hidden = true;
    lost.textContent = news.lost;
    updated = news.updated;
    newest = news.version;
    showMistakes(news);
  };
  const tellLost = () => {
    lost.hidden = false;
    voice.textContent = lost.textContent;
  };
  const hearPage = ({ page, good }) => {
    asked = false;
    if (good) replace(page);
    else version = newest; // it cannot be made, which is among the mistakes
  };
  const hear = ({ data }) => {
    if (data.news) hearNews(data.news);
    else if (data.page !== undefined) hearPage(data);
    else {
      asked = false;
      silent = silent || setTimeout(tellLost, 2000); // a server that starts anew is back by then
      return;
    }
    ask();
  };

  let worker;
  const connect = () => {
    const address = `${base}worker.js?${run}`;
    worker = window.SharedWorker ? new SharedWorker(address).port : new Worker(address);
    worker.onmessage = hear;
  };
  connect();
  document.addEventListener("visibilitychange", ask);
  addEventListener("pagehide", () => worker.postMessage({ bye: true }));
  addEventListener("pageshow", (event) => {
    if (event.persisted) connect();
  });
})();
