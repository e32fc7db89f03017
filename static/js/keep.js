// Keeps a chart as an image that stands alone: the static SVG with the looks that the stylesheet gives it, under its title,
// over its source, its date and its address; or that as a PNG. Nothing leaves the reader's device.
"use strict";
(() => {
  const { make } = window.cchc;
  const space = document.querySelector("svg").namespaceURI;
  const edge = 24; // around the image, in pixels
  const words = (selector) => {
    const found = document.querySelector(selector);
    return found ? found.textContent.replace(/\s+/g, " ").trim() : "";
  };
  const draw = (name, attributes, ...children) => {
    const element = document.createElementNS(space, name);
    for (const key in attributes) element.setAttribute(key, attributes[key]);
    element.append(...children);
    return element;
  };

  // What the stylesheet may decide, and what an element has without one where that is not what its parent has.
  const inherited = ["fill", "stroke", "stroke-width", "stroke-dasharray", "stroke-linecap", "stroke-linejoin", "paint-order", "font-size", "font-weight", "font-style", "text-anchor"];

  // bake writes the looks of an element and of what it holds into it. Sizes are read before anything is written.
  const bake = (element, parent) => {
    const own = getComputedStyle(element);
    if (own.display === "none") return [() => element.remove()];
    const changes = [];
    const set = (name, value) => changes.push(() => element.setAttribute(name, value));
    for (const name of inherited) {
      const value = own.getPropertyValue(name);
      if (value && !value.startsWith("url(") && (!parent || value !== parent.getPropertyValue(name))) set(name, value);
    }
    if (element.localName === "rect" && /px$/.test(own.height)) set("height", own.height.slice(0, -2));
    if (own.transform && own.transform !== "none" && element.localName !== "pattern") set("transform", own.transform);
    changes.push(() => element.removeAttribute("class"));
    for (const child of element.children) if (!/^(title|desc)$/.test(child.localName)) changes.push(...bake(child, own));
    return changes;
  };

  // paragraph sets text in lines no longer than the room, from a height on, and says where it ends.
  const paragraph = (text, { x, y, size, weight, colour, family, room }) => {
    const brush = document.createElement("canvas").getContext("2d");
    brush.font = `${weight} ${size}px ${family}`;
    const lines = [];
    for (const word of text.split(" ")) {
      const longer = lines.length ? `${lines[lines.length - 1]} ${word}` : word;
      if (lines.length && brush.measureText(longer).width <= room) lines[lines.length - 1] = longer;
      else lines.push(word);
    }
    const set = lines.map((line, at) => draw("text", { x, y: y + size * (1 + 1.4 * at), "font-size": size, "font-weight": weight, fill: colour }, line));
    return [set, y + lines.length * size * 1.4];
  };

  // image is the chart as an SVG that stands alone, as wide as a page has it at a desk, or as a phone held wide has it.
  const image = (figure) => {
    const svg = figure.querySelector("svg.chart").cloneNode(true);
    svg.removeAttribute("hidden");
    const box = make("div", { class: "keep", "aria-hidden": "true" }, svg);
    figure.append(box);
    try {
      return compose(svg, box);
    } finally {
      box.remove();
    }
  };

  const compose = (svg, box) => {
    const own = getComputedStyle(svg);
    const family = own.fontFamily;
    const shape = svg.appendChild(draw("rect"));
    const [ink, muted, paper] = ["ink", "muted", "paper"].map((name) => {
      shape.style.fill = `var(--chart-${name})`;
      return getComputedStyle(shape).fill;
    });
    shape.remove();
    const outer = box.getBoundingClientRect();
    const inner = svg.getBoundingClientRect();
    const size = parseFloat(own.fontSize);
    const title = svg.querySelector("title").textContent;
    const description = svg.querySelector("desc").textContent;
    const source = svg.matches(".chart-trend") ? "văn bản của từng năm, ghi trên trang" : words("[data-source]");
    const changes = bake(svg, null);
    for (const change of changes) change();

    const width = Math.ceil(outer.width) + 2 * edge;
    const say = { x: edge, family, room: outer.width };
    const [heading, under] = paragraph(title, { ...say, y: edge, size: size * 1.2, weight: 600, colour: ink });
    const top = under + size;
    for (const [name, value] of Object.entries({ x: edge + inner.left - outer.left, y: top, width: inner.width, height: inner.height, overflow: "visible" })) svg.setAttribute(name, value);
    for (const name of ["role", "aria-labelledby", "hidden"]) svg.removeAttribute(name);
    for (const part of svg.querySelectorAll("title, desc")) part.remove();
    const address = document.querySelector("link[rel='canonical']").href;
    const marked = /\[\d/.test(svg.textContent);
    let y = top + inner.height + size;
    const feet = [];
    for (const text of [source && `Nguồn: ${source}`, marked && "[Số trong ngoặc]: ghi chú về nguồn, đọc trên trang.", words(".letterhead span"), address]) {
      if (!text) continue;
      const [lines, end] = paragraph(text, { ...say, y, size: size * 0.85, weight: 400, colour: muted });
      feet.push(...lines);
      y = end;
    }
    const height = Math.ceil(y + edge);
    return draw("svg", { xmlns: space, width, height, viewBox: `0 0 ${width} ${height}`, role: "img", "font-family": family },
      draw("title", {}, title), draw("desc", {}, description),
      draw("rect", { width, height, fill: paper }), ...heading, svg, ...feet);
  };

  // picture draws the SVG with two dots to a pixel. It comes as a data address: the page's policy allows no other.
  const picture = async (text, width, height) => {
    const drawn = new Image();
    drawn.src = "data:image/svg+xml;charset=utf-8," + encodeURIComponent(text);
    await drawn.decode();
    const canvas = make("canvas", { width: 2 * width, height: 2 * height });
    canvas.getContext("2d").drawImage(drawn, 0, 0, 2 * width, 2 * height);
    return new Promise((done, failed) => canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error("no picture"))), "image/png"));
  };

  // fileName tells the page and the chart: the address, in hyphens, and the chart's id.
  const fileName = (svg) => {
    const path = new URL(document.querySelector("link[rel='canonical']").href).pathname;
    return [...path.split("/").filter(Boolean), svg.querySelector("title").id.replace(/-title$/, "")].join("-");
  };

  window.cchc.keep = async (figure, type) => {
    const svg = image(figure);
    const text = new XMLSerializer().serializeToString(svg);
    const blob = type === "SVG"
      ? new Blob([text], { type: "image/svg+xml" })
      : await picture(text, svg.width.baseVal.value, svg.height.baseVal.value);
    const address = URL.createObjectURL(blob);
    make("a", { href: address, download: `${fileName(figure.querySelector("svg.chart"))}.${type.toLowerCase()}` }).click();
    setTimeout(() => URL.revokeObjectURL(address), 60000); // not before the browser has read it
  };
})();
