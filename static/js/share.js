// Passing a page on and printing it. Asked for by site.js when the end of a page, or its hint on printing, comes near.
"use strict";
(() => {
  const { make } = window.cchc;
  const words = (element) => element.textContent.trim().replace(/\s+/g, " ");
  const press = (text, use) => {
    const button = make("button", { type: "button" }, text);
    button.addEventListener("click", use);
    return button;
  };

  for (const hint of document.querySelectorAll("[data-print]")) hint.after(make("p", { class: "tools on-screen" }, press("In trang này", () => print())));

  const place = document.querySelector("dd[data-share]");
  if (!place) return;
  const address = place.querySelector("a").href;
  const summary = document.querySelector("meta[name='description']").content;

  // The answer with its source, its day and where it stands: enough to be checked by whoever gets it.
  const quote = () => {
    // The source of the page's figures, or the documents that its remedies rest on.
    const named = [document.querySelector("[data-source]") || [...document.querySelectorAll("[data-basis] a")]].flat();
    const sources = [...new Set(named.map(words))].join("; ");
    const parts = [summary, sources && `Nguồn: ${sources}.`, words(document.querySelector(".letterhead span")) + ".", address];
    return parts.filter(Boolean).join(" ").replace(/\.\.( |$)/g, ".$1");
  };

  const told = make("p", { role: "status" });
  const copy = async (text, done) => {
    try {
      await navigator.clipboard.writeText(text);
      told.textContent = done;
    } catch { // no leave, or no clipboard, as in some in-app views
      const area = make("textarea", { name: "chep", rows: 5, readonly: "", "aria-label": "Nội dung để chép" }, text);
      told.replaceChildren("Trình duyệt không cho chép tự động. Nội dung đã được chọn sẵn để chép bằng tay:");
      for (const former of place.querySelectorAll("textarea")) former.remove();
      place.append(area);
      area.focus();
      area.select();
    }
  };
  const tools = make("div", { class: "tools" },
    press("Chép liên kết", () => copy(address, "Đã chép liên kết.")),
    press("Chép trích dẫn", () => copy(quote(), "Đã chép trích dẫn kèm nguồn.")));
  if (navigator.share) {
    // A reader who thinks better of it has done nothing wrong.
    tools.prepend(press("Chia sẻ", () => navigator.share({ title: document.title, text: summary, url: address }).catch(() => {})));
  }
  place.append(tools, told);
})();
