// The conveniences of a portal's pages: tables that sort, lists that filter, long lists that fold, two units side by
// side. Every page is whole without them, and nothing is remembered. For Chrome 90, Safari 15 and Firefox 115, as a
// classic deferred script, which loads from a folder on disk too.
"use strict";
(() => {
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const words = (element) => element.textContent.trim();
  const make = (name, attributes, ...children) => {
    const element = document.createElement(name);
    for (const key in attributes) element.setAttribute(key, attributes[key]);
    element.append(...children);
    return element;
  };

  // What is asked for later comes as a script too; its address stands beside this script's own.
  const own = document.currentScript;
  const load = (name) => new Promise((done, failed) => {
    const script = make("script", { src: own.dataset[name] || name });
    script.onload = done;
    script.onerror = failed;
    document.head.append(script);
  });

  // What changes is told to those who do not see it.
  const status = make("p", { role: "status", class: "unseen" });
  document.querySelector("main").append(status);
  const say = (text) => { status.textContent = text; };

  // What search and filters compare instead of a text: the rules of vi.Fold, and proved by the same table of cases.
  const fold = (text) => text.normalize("NFD").replace(/[\p{M}\u00ad\u200b-\u200d\u2060\ufeff]/gu, "").toLowerCase().replace(/[đðɖ]/g, "d")
    .replace(/ς/g, "σ").replace(/[\u2010-\u2015\u2212]/g, "-").replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/[\s\u0085]+/g, " ");
  const cchc = window.cchc = { load, make, say, fold };

  // Folds stand open in the page, so that it is whole without this script and every anchor is reached in every browser.
  const folds = all("details[data-fold]");
  const target = () => {
    try {
      return document.getElementById(decodeURIComponent(location.hash.slice(1)));
    } catch {
      return null; // an address that is not well formed
    }
  };
  const reveal = (element) => {
    for (let up = element; up; up = up.parentElement) if (up.localName === "details") up.open = true;
  };
  const go = () => {
    const element = target();
    if (!element) return;
    reveal(element);
    if (folds.length) element.scrollIntoView({ behavior: "instant" });
  };
  for (const fold of folds) fold.open = false;
  go();
  addEventListener("hashchange", go);
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    if (link && link.hash === location.hash) go();
  });
  let closed = [];
  addEventListener("beforeprint", () => {
    closed = folds.filter((fold) => !fold.open);
    for (const fold of closed) fold.open = true;
  });
  addEventListener("afterprint", () => {
    for (const fold of closed) fold.open = false;
  });

  // Sorting. A missing figure comes last in either direction: it is not the least.
  const collator = new Intl.Collator("vi", { numeric: true });
  const value = (cell, numeric) => {
    if (!numeric) return words(cell);
    const found = cell.querySelector(".missing") ? null : words(cell).replace(/\./g, "").match(/[−-]?\d+(,\d+)?/);
    return found ? parseFloat(found[0].replace("−", "-").replace(",", ".")) : null;
  };
  const sort = (table, column, heading) => {
    const numeric = heading.classList.contains("number");
    const before = heading.getAttribute("aria-sort");
    const down = before ? before === "ascending" : numeric && column > 0;
    for (const other of all("thead th", table)) other.removeAttribute("aria-sort");
    heading.setAttribute("aria-sort", down ? "descending" : "ascending");
    const body = table.tBodies[0];
    const rows = [...body.rows].map((row) => [value(row.cells[column], numeric), row]);
    rows.sort(([a], [b]) => {
      if (a === null || b === null) return (a === null) - (b === null);
      const order = numeric ? a - b : collator.compare(a, b);
      return down ? -order : order;
    });
    body.append(...rows.map(([, row]) => row));
    say(`Đã xếp theo ${words(heading)}, ${down ? "giảm dần" : "tăng dần"}.`);
  };
  for (const table of all("table[data-sort]")) {
    all("thead th", table).forEach((heading, column) => {
      const button = make("button", { type: "button", class: "sort", title: "Xếp theo cột này" }, ...heading.childNodes);
      button.addEventListener("click", () => sort(table, column, heading));
      heading.append(button);
    });
  }

  // Filtering by name, without regard to marks.
  const few = 8; // a shorter list is read faster than a name is typed
  all("[data-filter]").forEach((list, number) => {
    const rows = all("tbody tr", list).map((row) => [fold(words(row.querySelector("th"))), row]);
    if (rows.length <= few) return;
    const input = make("input", { type: "search", id: `loc_${number}`, autocomplete: "off", spellcheck: "false" });
    list.prepend(make("p", { class: "choose" }, make("label", { for: input.id }, "Lọc theo tên đơn vị"), input));
    input.addEventListener("input", () => {
      const key = fold(input.value).trim();
      let shown = 0;
      for (const [name, row] of rows) {
        row.hidden = !name.includes(key);
        if (!row.hidden) shown++;
      }
      for (const part of all("details, section", list)) {
        part.hidden = all("tbody tr", part).every((row) => row.hidden);
        if (part.localName === "details") part.open = key !== "";
      }
      say(`${shown} đơn vị`);
    });
  });

  // Two units of a table side by side.
  all("table[data-pair]").forEach((table, number) => {
    const rows = [...table.tBodies[0].rows];
    const headings = all("thead th", table).map(words);
    const own = Math.max(0, rows.findIndex((row) => row.classList.contains("own")));
    const pick = (label, chosen) => {
      const select = make("select", { id: `chon_${number}_${label}` });
      rows.forEach((row, at) => {
        const option = make("option", { value: at }, words(row.cells[0]));
        option.selected = at === chosen;
        select.append(option);
      });
      return [make("p", { class: "choose" }, make("label", { for: select.id }, `Đơn vị ${label}`), select), select];
    };
    const [first, left] = pick(1, own);
    const [second, right] = pick(2, own ? 0 : 1);
    const pair = make("table", { class: "pair" });
    const show = () => {
      const sides = [rows[left.value], rows[right.value]];
      const line = (column) => make("tr", {}, make("th", { scope: "row" }, headings[column]), ...sides.map((row) => row.cells[column].cloneNode(true)));
      pair.replaceChildren(
        make("caption", {}, "Chỉ số thành phần, tính bằng %, của hai đơn vị đã chọn."),
        make("thead", {}, make("tr", {}, make("th", { scope: "col" }, "Lĩnh vực"), ...sides.map((row) => make("th", { scope: "col", class: "number" }, words(row.cells[0]))))),
        make("tbody", {}, ...headings.slice(1).map((_, at) => line(at + 1))));
    };
    left.addEventListener("change", show);
    right.addEventListener("change", show);
    show();
    table.parentElement.after(make("div", { class: "two" }, make("h3", {}, "Hai đơn vị cạnh nhau"), first, second, pair));
  });

  // Search. The box is reached by Ctrl and "/": a key alone would be in the way of those who speak to their machine. The
  // search page's scripts come when it is used.
  const box = document.getElementById("o_tim");
  addEventListener("keydown", (event) => {
    if (event.key !== "/" || !(event.ctrlKey || event.metaKey) || !box || !box.offsetParent) return;
    event.preventDefault();
    box.select();
  });
  const form = document.querySelector("form[data-search]");
  if (form) {
    const begin = async () => {
      try {
        await Promise.all(["minisearch", "search", "find"].map(load));
        await cchc.find(form);
      } catch {
        const sorry = "Không tải được phần tìm kiếm. Mục lục dưới đây vẫn dẫn đến mọi trang.";
        form.after(make("p", { class: "sorry" }, sorry));
        say(sorry);
      }
    };
    if (/[?&]q=./.test(location.search)) begin();
    else form.addEventListener("focusin", begin, { once: true });
  }

  // Charts: drawn anew, or kept as an image, by scripts that come when they are asked for.
  for (const figure of all("figure.plot")) {
    const tools = make("div", { class: "tools" });
    const tool = (text, script, use, sorry) => {
      const button = make("button", { type: "button", "aria-describedby": figure.querySelector("title").id }, text);
      button.addEventListener("click", async () => {
        for (const note of all(".sorry", figure)) note.remove();
        try {
          if (!cchc[script]) await load(script);
          await use(figure, button);
        } catch {
          figure.append(make("p", { class: "sorry" }, sorry));
          say(sorry);
        }
      });
      tools.append(button);
    };
    tool("Xem biểu đồ tương tác", "chart", (...at) => cchc.chart(...at), "Không tải được biểu đồ tương tác; biểu đồ tĩnh ở trên vẫn đủ số liệu.");
    for (const type of ["SVG", "PNG"]) tool("Lưu ảnh " + type, "keep", () => cchc.keep(figure, type), `Không lưu được ảnh ${type}; biểu đồ trên trang vẫn đủ số liệu.`);
    figure.append(tools);
  }

  // What is pressed to pass a page on or to print it comes when its place comes near.
  const near = new IntersectionObserver((places) => {
    if (!places.some((place) => place.isIntersecting)) return;
    near.disconnect();
    load("share").catch(() => {}); // the address stands there all the same
  }, { rootMargin: "200px" });
  for (const place of all("dd[data-share], [data-print]")) near.observe(place);
})();
