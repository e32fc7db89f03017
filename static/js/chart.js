// The interactive view of a chart: the page's own ECharts option, drawn in the place of the static SVG when a reader asks
// for it. The option is data alone (internal/chart, option.go); this adds what depends on the screen: colours and letters
// of the static chart, room for labels, a tooltip. Whatever fails leaves the static chart.
"use strict";
(() => {
  const { load, make, say } = window.cchc;
  const live = new WeakMap(); // by figure: takes the interactive view away

  // Numbers as everywhere on the page: decimal comma, minus sign, no-break space before the unit.
  const number = (value) => String(value).replace(".", ",").replace("-", "−");
  const scale = (axis) => {
    if (axis.type === "time") return (value) => `${new Date(value).getMonth() + 1}/${new Date(value).getFullYear()}`;
    const pattern = ((axis.axisLabel || {}).formatter || "{value}").replace(" ", "\u00a0");
    return (value) => pattern.replace("{value}", number(value));
  };

  // The look of the static chart as it is now. A colour is asked of an SVG shape: forced colours change no shape's own.
  const look = (svg) => {
    const shape = svg.appendChild(document.createElementNS(svg.namespaceURI, "rect"));
    const colours = {};
    for (const name of ["ink", "muted", "line", "kept", "lost", "paper"]) {
      shape.style.fill = `var(--chart-${name})`;
      colours[name] = getComputedStyle(shape).fill;
    }
    shape.remove();
    const own = getComputedStyle(svg);
    return { ...colours, size: parseFloat(own.fontSize), family: own.fontFamily };
  };

  // ruler measures texts, and breaks them at spaces alone: ECharts breaks at a decimal comma too.
  const ruler = ({ size, family }, weight = 400) => {
    const brush = document.createElement("canvas").getContext("2d");
    brush.font = `${weight} ${size}px ${family}`;
    const wide = (text) => brush.measureText(text).width;
    const fold = (text, room) => text.split(" ").reduce((folded, word) => {
      const longer = folded.slice(folded.lastIndexOf("\n") + 1) + " " + word;
      return folded + (wide(longer) > room ? "\n" : " ") + word;
    });
    return { fold, most: (texts) => Math.max(0, ...texts.map(wide)) };
  };

  // rowText is a row as the page's table says it, whichever series has it.
  const rowText = (option, at) => {
    for (const series of option.series) if (series.data[at].name) return series.data[at].name;
    return (option.yAxis.data || option.xAxis.data)[at];
  };

  // frame reckons where things stand: years across the page, or rows down it. On a narrow screen a row's label stands
  // above its bar.
  const frame = (option, own, width) => {
    const { fold, most } = ruler(own);
    const em = own.size;
    const labels = option.yAxis.data || option.xAxis.data;
    const figures = ruler(own, 600).most(option.series.flatMap((series) => series.data.map(({ label }) => (label && label.formatter) || ""))) + em;
    if (option.xAxis.data) {
      const { min, max } = option.yAxis;
      const left = most([min, max, max - min < 5 ? max - 0.5 : max].map(scale(option.yAxis))) + em; // short scales step by halves
      const right = Math.max(em, figures / 2);
      const names = labels.map((label) => label.replace(/: .*/, "\n×")); // the tooltip says why there is no figure
      return { across: true, names, left, right, top: 2 * em, bottom: 3.6 * em, band: (width - left - right) / labels.length, count: labels.length, height: 22 * em };
    }
    const narrow = width < 40 * em;
    const both = option.series.some(({ label }) => label.position === "left"); // bars to either side of zero
    const points = option.series[0].type === "scatter"; // which stand half before the place they mark
    const half = (option.xAxis.type === "time" ? 2 : 0.8) * em; // as does the name of a month
    const column = narrow ? 0 : Math.min(19 * em, 0.4 * width);
    const room = narrow ? width - em : column - em;
    const names = labels.map((label) => fold(label, room));
    const lines = Math.max(...names.map((name) => name.split("\n").length));
    const above = narrow ? (lines * 1.35 + 0.8) * em : 0; // from a label's top to the middle of its bar
    const band = narrow ? above + 1.2 * em : (lines * 1.35 + 0.8) * em;
    const rise = Math.max(0, above + 0.3 * em - band / 2); // a row's label begins so far above the row's part of the axis
    const top = rise + em / 2;
    const bottom = (option.legend.show ? 4 : 2) * em + (labels.length < 3 ? 2 * em : 0); // no other row gives the tooltip room
    return {
      narrow, names, top, bottom, band, count: labels.length, height: top + bottom + band * labels.length,
      left: column + (both ? figures : points ? half : 2), right: points ? Math.max(figures, 2.5 * em) : figures, inset: both ? figures : points ? half : 0, rise,
    };
  };

  // dress gives the option its colours, letters and places.
  const dress = (option, own, at) => {
    const text = { color: own.ink, fontFamily: own.family, fontSize: own.size };
    const line = { lineStyle: { color: own.line } };
    const axis = { axisTick: { show: false }, axisLine: { show: true, onZero: false, ...line } };
    const ends = !at.narrow || at.inset ? {} : { alignMinLabel: "left", alignMaxLabel: "right" };
    const values = (given) => ({
      ...given, ...axis, splitLine: line, splitNumber: at.narrow ? 3 : 5,
      axisLabel: { ...text, color: own.muted, formatter: scale(given), hideOverlap: true, ...ends },
    });
    const side = at.across ? { hideOverlap: true } : at.narrow
      ? { inside: true, align: "left", verticalAlign: "bottom", margin: -at.inset, padding: [0, 0, 0.7 * own.size, 0] }
      : { margin: 0.7 * own.size + at.inset };
    const names = (given) => ({
      ...given, ...axis, axisLabel: { ...text, interval: 0, lineHeight: 1.35 * own.size, formatter: (_, row) => at.names[row], ...side },
    });
    return {
      ...option,
      color: [own.kept],
      textStyle: text,
      grid: { left: at.left, right: at.right, top: at.top, bottom: at.bottom, outerBoundsMode: "none" },
      legend: { ...option.legend, selectedMode: false, textStyle: text, left: 0, padding: 0.5 * own.size, itemHeight: own.size, itemStyle: { borderWidth: 1 } },
      xAxis: at.across ? names(option.xAxis) : values(option.xAxis),
      yAxis: at.across ? values(option.yAxis) : names(option.yAxis),
      series: option.series.map((series) => dressSeries(series, own, text)),
    };
  };

  const dressSeries = (series, own, text) => ({
    ...series,
    label: { ...series.label, ...text, fontWeight: 600, distance: own.size * 0.4 },
    barWidth: own.size * 0.9,
    symbol: series.id.endsWith("-as-of") ? "none" : "circle",
    silent: true,
    lineStyle: series.id.endsWith("-as-of") ? { color: own.ink, width: 1.5, type: "dashed" } : { color: own.kept, width: 2 },
    itemStyle: series.itemStyle
      ? { color: own.paper, borderColor: own.lost, decal: { ...series.itemStyle.decal, color: own.lost, backgroundColor: own.paper } }
      : { color: own.kept, borderColor: own.kept, opacity: 1 },
  });

  // tip draws a row's text beside the row, and a frame around the row; it gives what takes both away.
  const tip = (echarts, drawing, option, own, at, width, row) => {
    const em = own.size;
    const box = at.across
      ? { x: at.left + row * at.band, y: at.top, width: at.band, height: at.height - at.top - at.bottom }
      : { x: 1, y: at.top + row * at.band - at.rise, width: width - 2, height: at.band };
    const border = new echarts.Rect({ z: 90, shape: box, style: { fill: "none", stroke: own.ink, lineWidth: 1 } });
    const text = new echarts.Text({
      z: 100,
      style: {
        text: ruler(own).fold(rowText(option, row), Math.min(30 * em, width - 4 * em)), fill: own.ink, font: `${em}px ${own.family}`, lineHeight: 1.4 * em,
        padding: 0.6 * em, backgroundColor: own.paper, borderColor: own.ink, borderWidth: 1, borderRadius: 2,
      },
    });
    const size = text.getBoundingRect();
    const left = at.across ? box.x + box.width / 2 - size.width / 2 : at.left + em;
    text.x = Math.max(2, Math.min(left, width - size.width - 2));
    text.y = at.across ? beside(drawing, option, at, row, size, em) : box.y + at.band + 0.3 * em;
    if (!at.across && text.y + size.height > at.height) text.y = box.y - size.height - 0.3 * em;
    text.y = Math.max(2, Math.min(text.y, at.height - size.height - 2));
    for (const shape of [border, text]) drawing.getZr().add(shape);
    return () => { for (const shape of [border, text]) drawing.getZr().remove(shape); };
  };

  // beside is a height in a trend that leaves the year's point and the figure above it free: below it, or else above.
  const beside = (drawing, option, at, row, size, em) => {
    const series = option.series.find(({ data }) => data[row].value !== null);
    const point = series ? drawing.convertToPixel({ yAxisIndex: 0 }, series.data[row].value) : at.top;
    return point + em + size.height < at.height ? point + em : point - 2 * em - size.height;
  };

  // stage draws the chart in a host, again whenever the room or the colours change, and shows one row's tooltip.
  const stage = (echarts, host, canvas, svg, option) => {
    let own, at, width, drawing, row = -1, wipe = null;
    const view = {
      hide() {
        if (wipe) wipe();
        wipe = null;
      },
      show(next) {
        view.hide();
        row = Math.max(0, Math.min(next, at.count - 1));
        wipe = tip(echarts, drawing, option, own, at, width, row);
        return rowText(option, row);
      },
      draw() {
        const shown = wipe && row;
        view.hide();
        own = look(svg);
        width = host.clientWidth;
        at = frame(option, own, width);
        if (drawing) drawing.resize({ width, height: at.height });
        else drawing = echarts.init(canvas, null, { renderer: "svg", width, height: at.height });
        drawing.setOption(dress(option, own, at), true);
        if (shown !== null) view.show(shown);
      },
      redraw() {
        if (host.clientWidth) view.draw(); // else it is not seen
      },
      fit() {
        if (host.clientWidth !== width || look(svg).size !== own.size) view.redraw();
      },
      point(event) {
        const box = host.getBoundingClientRect();
        const place = at.across ? event.clientX - box.left - at.left : event.clientY - box.top - at.top + at.rise;
        const next = Math.floor(place / at.band);
        if (next < 0 || next >= at.count) view.hide();
        else if (next !== row || !wipe) view.show(next);
      },
      // step is the row that a key leads to, if it leads to one.
      step: (key) => ({ ArrowDown: row + 1, ArrowRight: row + 1, ArrowUp: row - 1, ArrowLeft: row - 1, Home: 0, End: at.count - 1 }[key]),
      shows: () => wipe !== null,
      dispose() {
        if (drawing) drawing.dispose();
      },
    };
    return view;
  };

  // listen lets pointer, touch and keys move the tooltip; leave is called when Escape has no tooltip to close.
  const listen = (host, view, leave) => {
    const mouse = (act) => (event) => {
      if (event.pointerType === "mouse") act(event);
    };
    host.addEventListener("pointermove", mouse(view.point));
    host.addEventListener("pointerleave", mouse(view.hide));
    host.addEventListener("click", view.point);
    host.addEventListener("blur", view.hide);
    host.addEventListener("keydown", (event) => {
      const next = view.step(event.key);
      if (event.altKey || event.ctrlKey || event.metaKey || (next === undefined && event.key !== "Escape")) return;
      event.preventDefault();
      if (next !== undefined) say(view.show(next));
      else if (view.shows()) view.hide();
      else leave();
    });
  };

  // follow redraws when the room or the colours change, and gives what ends that.
  const follow = (host, view) => {
    const watch = new ResizeObserver(view.fit);
    const schemes = ["(prefers-color-scheme: dark)", "(forced-colors: active)"].map((query) => matchMedia(query));
    watch.observe(host);
    for (const scheme of schemes) scheme.addEventListener("change", view.redraw);
    return () => {
      watch.disconnect();
      for (const scheme of schemes) scheme.removeEventListener("change", view.redraw);
    };
  };

  // open puts the interactive view in the place of the static one.
  const open = (echarts, figure, button) => {
    const svg = figure.querySelector("svg.chart");
    const option = JSON.parse(figure.querySelector("script[type='application/json']").textContent);
    const canvas = make("div", { "aria-hidden": "true" });
    const host = make("div", {
      class: "live", tabindex: 0, role: "application", "aria-roledescription": "biểu đồ tương tác",
      "aria-label": `${svg.querySelector("title").textContent}. Các phím mũi tên đi từ số liệu này sang số liệu khác, phím Esc đóng.`,
    }, canvas);
    const view = stage(echarts, host, canvas, svg, option);
    const name = button.textContent;
    let rest = () => {};
    const close = () => {
      rest();
      view.dispose();
      host.remove();
      svg.removeAttribute("hidden");
      button.textContent = name;
      live.delete(figure);
    };
    svg.after(host);
    try {
      view.draw();
      rest = follow(host, view);
    } catch (fault) {
      close();
      throw fault;
    }
    listen(host, view, () => {
      close();
      button.focus();
    });
    svg.setAttribute("hidden", "");
    button.textContent = "Về biểu đồ tĩnh";
    live.set(figure, close);
    say("Đã mở biểu đồ tương tác.");
    host.focus({ preventScroll: true });
  };

  window.cchc.chart = async (figure, button) => {
    if (live.has(figure)) return live.get(figure)();
    if (!window.echarts) await load("echarts");
    if (!live.has(figure)) open(window.echarts, figure, button); // else a second press came before the library
  };
})();
