// Switches, sorting, unfolding and charts of the page. Everything shown comes from the data of the page; nothing is fetched or stored.
(() => {
  "use strict";
  const data = JSON.parse(document.getElementById("data").textContent);
  const volumes = [...new Set(data.rows.map(row => row.assets))].sort((a, b) => a - b);
  const state = { volume: volumes[Math.floor(volumes.length / 2)], currency: data.currency, language: document.documentElement.lang };
  const charts = new Map();
  const text = (index) => data.texts[state.language][index];

  // Numbers, as the page's language writes them.
  const formats = new Map();
  function number(value, least, most, language = state.language) {
    const key = [language, least, most].join();
    if (!formats.has(key)) formats.set(key, new Intl.NumberFormat(language, { minimumFractionDigits: least, maximumFractionDigits: most }));
    return formats.get(key).format(value);
  }
  const exchanged = (value) => value * (state.currency === data.currency ? 1 : data.rates[state.currency]);
  function digits(value) { // at most five significant
    const size = Math.abs(value);
    return size === 0 ? 0 : Math.max(0, Math.min(12, 4 - Math.floor(Math.log10(size))));
  }
  const withCurrency = (amount, currency) => state.language === "en" ? currency + " " + amount : amount + " " + currency;
  function quantity(value, unit) {
    if (value === null) return "–";
    if (unit === -1) return number(value * 100, 0, digits(value * 100)) + " %";
    const [currency, one, many] = data.units[unit];
    if (!currency) return (number(value, 0, digits(value)) + " " + text(value === 1 ? one : many)).trim();
    const isOurs = currency === data.currency;
    const amount = isOurs ? exchanged(value) : value;
    const most = amount !== 0 && Math.abs(amount) < 0.01 ? digits(amount) : 2;
    return withCurrency(number(amount, 2, Math.max(2, most)), isOurs ? state.currency : currency) + text(one);
  }

  function element(name, className, content) {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (content !== undefined) made.textContent = content;
    return made;
  }

  // Switches.
  function show() {
    for (const page of document.querySelectorAll(".page")) page.hidden = page.lang !== state.language;
    document.documentElement.lang = state.language;
    for (const part of document.querySelectorAll("[data-volume]")) part.hidden = Number(part.dataset.volume) !== state.volume;
    for (const button of document.querySelectorAll("[data-set]")) button.setAttribute("aria-pressed", String(String(state[button.dataset.set]) === button.dataset.value));
    for (const amount of document.querySelectorAll(".m")) {
      const value = exchanged(Number(amount.dataset.v));
      const sign = amount.classList.contains("signed") ? (value < 0 ? "-" : "+") : "";
      amount.textContent = sign + number(sign ? Math.abs(value) : value, 2, 2, amount.closest(".page").lang);
    }
    for (const head of document.querySelectorAll("th.n .sort")) {
      head.dataset.title ??= head.textContent;
      head.textContent = head.dataset.title.replace(data.currency, state.currency);
    }
    for (const open of document.querySelectorAll(".derivation")) close(open);
    draw();
  }
  document.addEventListener("click", (event) => {
    const choice = event.target.closest("[data-set]");
    if (choice) {
      const what = choice.dataset.set;
      state[what] = what === "volume" ? Number(choice.dataset.value) : choice.dataset.value;
      show();
      if (what === "language") document.querySelector(".page:not([hidden]) [data-set=language][aria-pressed=true]").focus();
      return;
    }
    const sort = event.target.closest(".sort");
    if (sort) { sortBy(sort.closest("th")); return; }
    const figure = event.target.closest(".figure");
    if (figure) unfold(figure);
  });

  // Sorting.
  function sortBy(head) {
    const table = head.closest("table");
    const column = [...head.parentNode.children].indexOf(head);
    const down = head.getAttribute("aria-sort") === "ascending";
    for (const open of table.querySelectorAll(".derivation")) close(open);
    for (const other of head.parentNode.children) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", down ? "descending" : "ascending");
    const key = (row) => {
      const cell = row.children[column];
      if (!cell || cell.colSpan > 1) return null;
      return cell.dataset.v !== undefined && head.classList.contains("n") ? Number(cell.dataset.v) : cell.dataset.v ?? cell.textContent;
    };
    const body = table.tBodies[0];
    const rows = [...body.rows].map((row, place) => ({ row, place, key: key(row) }));
    rows.sort((a, b) => {
      if (a.key === null || b.key === null || a.key === "" || b.key === "") return (a.key === null || a.key === "" ? 1 : 0) - (b.key === null || b.key === "" ? 1 : 0) || a.place - b.place;
      const order = typeof a.key === "number" && typeof b.key === "number" ? a.key - b.key : String(a.key).localeCompare(String(b.key), state.language);
      return (down ? -order : order) || a.place - b.place;
    });
    body.append(...rows.map(entry => entry.row));
  }

  // Unfolding a figure.
  function close(open) {
    const figure = open.previousElementSibling && open.previousElementSibling.querySelector(".figure[aria-expanded=true]");
    if (figure) figure.setAttribute("aria-expanded", "false");
    open.remove();
  }
  function unfold(figure) {
    const row = figure.closest("tr");
    const wasOpen = figure.getAttribute("aria-expanded") === "true";
    if (row.nextElementSibling && row.nextElementSibling.classList.contains("derivation")) close(row.nextElementSibling);
    if (wasOpen) return;
    figure.setAttribute("aria-expanded", "true");
    const result = data.rows[Number(figure.dataset.row)];
    const model = data.models[result.model];
    const part = figure.dataset.part;
    const line = part.startsWith("block") ? model.blocks[Number(part.slice(5))] : model.total;
    const cell = element("td");
    cell.colSpan = row.closest("table").tHead.rows[0].children.length;
    cell.append(lineDetails(result, model, line, new Set(), true));
    const shown = element("tr", "derivation");
    shown.append(cell);
    row.after(shown);
  }
  function lineDetails(result, model, index, above, isOpen) {
    const [title, formula, unit, parts] = model.lines[index];
    const details = element("details");
    const summary = element("summary", "", text(title) + ": ");
    summary.append(element("span", "value", quantity(result.values[index], unit)));
    details.append(summary);
    const fill = () => {
      if (details.children.length > 1) return;
      details.append(element("p", "formula", "= " + text(formula)));
      const below = new Set(above).add(index);
      for (const part of parts) {
        if (part < 0) details.append(inputDetails(result, data.inputs[-1 - part]));
        else if (!below.has(part)) details.append(lineDetails(result, model, part, below, false));
      }
    };
    details.addEventListener("toggle", () => { if (details.open) fill(); });
    if (isOpen) { fill(); details.open = true; }
    return details;
  }
  function inputDetails(result, [title, value, unit, kind, reason, sources]) {
    const details = element("details");
    const summary = element("summary", "", text(title) + ": ");
    summary.append(element("span", "value", quantity(value === null ? result.assets : value, unit)));
    const evidence = element("p", "evidence", text(kind) + (reason ? ": " : ""));
    const isOurs = typeof reason === "number"; // in every language; else as its file has it
    const why = element("span", "", isOurs ? text(reason) : reason);
    if (!isOurs) why.lang = "en";
    evidence.append(why);
    details.append(summary, evidence);
    for (const source of sources) {
      const [url, seen, nearness] = data.sources[source];
      details.append(element("p", "evidence", url + ", " + text(seen) + ", " + text(nearness)));
    }
    return details;
  }

  // Charts. Paper is white whatever the screen is.
  const paper = { "--ink": "#000", "--quiet": "#444", "--line": "#bbb", "--raised": "#f6f8fa" };
  const paperWidth = 660;
  let isPrinting = false;
  const unfolded = []; // by printing
  const colour = (name) => isPrinting ? paper[name] : getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  function base() {
    const quiet = colour("--quiet"), line = colour("--line");
    return {
      animation: false,
      textStyle: { color: colour("--ink"), fontFamily: "system-ui, sans-serif" },
      tooltip: { renderMode: "richText", confine: true, backgroundColor: colour("--raised"), textStyle: { color: colour("--ink") } },
      axis: { axisLabel: { color: quiet }, nameTextStyle: { color: quiet }, axisLine: { lineStyle: { color: line } }, splitLine: { lineStyle: { color: line } } },
      legend: { textStyle: { color: colour("--ink") }, type: isPrinting ? "plain" : "scroll", pageTextStyle: { color: quiet }, top: 0 }
    };
  }
  const money = (value) => number(value, 2, 2);
  const unitText = (page) => page.querySelector("[data-unit]").dataset.unit.replace(data.currency, state.currency);
  const below = (page) => ({ name: unitText(page), nameLocation: "middle", nameGap: 28 });
  const above = (page, look) => ({ name: unitText(page), nameTextStyle: { ...look.axis.nameTextStyle, align: "left" } });
  const builders = {
    blocks(job, page) {
      const rows = data.rows.filter(row => row.job === job && row.assets === state.volume && row.ranked).sort((a, b) => b.per - a.per);
      const look = base();
      const names = JSON.parse(page.querySelector("[data-blocks]").dataset.blocks);
      return {
        head: ["", ...names, unitText(page)],
        table: [...rows].reverse().map(row => [row.name, ...row.blocks.map(exchanged).map(money), money(exchanged(row.per))]),
        option: {
          ...look,
          grid: { left: 10, right: 70, top: 40, bottom: 48, containLabel: true },
          tooltip: { ...look.tooltip, trigger: "axis", axisPointer: { type: "shadow" }, valueFormatter: money },
          xAxis: { type: "value", ...look.axis, ...below(page) },
          yAxis: { type: "category", data: rows.map(row => row.name), ...look.axis, axisLabel: { color: colour("--ink"), width: 150, overflow: "truncate" } },
          series: names.map((name, block) => ({
            name, type: "bar", stack: "total", itemStyle: { color: data.blocks[block] },
            label: block === names.length - 1 ? { show: true, position: "right", color: colour("--ink"), formatter: (point) => money(exchanged(rows[point.dataIndex].per)) } : undefined,
            data: rows.map(row => exchanged(row.blocks[block]))
          }))
        }
      };
    },
    spread(job, page) {
      const rows = data.rows.filter(row => row.job === job && row.assets === state.volume && row.ranked && row.interval).sort((a, b) => b.interval[1] - a.interval[1]);
      const look = base();
      const at = rows.map(row => row.interval.map(exchanged));
      return {
        head: ["", "P10", "P50", "P90"],
        table: [...rows].reverse().map(row => [row.name, ...row.interval.map(exchanged).map(money)]),
        option: {
          ...look,
          grid: { left: 10, right: 70, top: 10, bottom: 48, containLabel: true },
          tooltip: { ...look.tooltip, trigger: "axis", axisPointer: { type: "shadow" }, formatter: (points) => { const i = points[0].dataIndex; return rows[i].name + "\nP10 " + money(at[i][0]) + "\nP50 " + money(at[i][1]) + "\nP90 " + money(at[i][2]); } },
          legend: { show: false },
          xAxis: { type: "value", ...look.axis, ...below(page), axisLabel: { color: colour("--quiet"), formatter: (value) => number(value, 0, 1) } },
          yAxis: { type: "category", data: rows.map(row => row.name), ...look.axis, axisLabel: { color: colour("--ink"), width: 150, overflow: "truncate" } },
          series: [
            { type: "bar", stack: "range", silent: true, itemStyle: { color: "transparent" }, data: at.map(three => three[0]) },
            { type: "bar", stack: "range", barWidth: 12, data: at.map((three, i) => ({ value: three[2] - three[0], itemStyle: { color: data.colours[rows[i].vendor], opacity: 0.45 } })) },
            { type: "scatter", symbolSize: 11, data: at.map((three, i) => ({ value: [three[1], i], itemStyle: { color: data.colours[rows[i].vendor] }, label: { show: true, position: "top", distance: 6, color: colour("--ink"), formatter: () => money(three[1]) } })) }
          ]
        }
      };
    },
    tornado(job, page) {
      const { base: middle, bars } = data.tornados.find(tornado => tornado.job === job);
      const shown = [...bars].reverse(), from = exchanged(middle), look = base();
      const ends = JSON.parse(page.querySelector("[data-ends]").dataset.ends);
      return {
        head: ["", ...ends],
        table: bars.map(([title, low, high]) => [text(title), money(exchanged(low)), money(exchanged(high))]),
        option: {
          ...look,
          grid: { left: 10, right: 30, top: 40, bottom: 48, containLabel: true },
          tooltip: { ...look.tooltip, trigger: "axis", axisPointer: { type: "shadow" }, valueFormatter: (value) => money(value + from) },
          xAxis: { type: "value", ...look.axis, ...below(page), axisLabel: { color: colour("--quiet"), formatter: (value) => number(value + from, 0, 1) } },
          yAxis: { type: "category", data: shown.map(bar => text(bar[0])), ...look.axis, axisLabel: { color: colour("--ink"), width: 190, overflow: "truncate" } },
          series: [1, 2].map((end, i) => ({ name: ends[i], type: "bar", barGap: "-100%", itemStyle: { color: i ? "#d9822b" : "#5b9bd5" }, data: shown.map(bar => exchanged(bar[end]) - from) }))
        }
      };
    },
    breakeven(job, page) {
      const { at, lines, crossings } = data.breakevens.find(found => found.job === job);
      const look = base();
      const first = at[0], last = at[at.length - 1];
      const named = (line) => ({ name: line.name, itemStyle: { color: data.colours[line.vendor] } });
      // A band stands on an invisible line; both lie on an axis of places, as only such an axis can stack.
      const bands = lines.filter(line => line.low).flatMap(line => {
        const shared = { ...named(line), type: "line", stack: line.vendor, xAxisIndex: 1, z: 1, symbol: "none", silent: true, tooltip: { show: false }, lineStyle: { opacity: 0 } };
        return [
          { ...shared, data: line.low.map(low => low === null ? null : exchanged(low)) },
          { ...shared, areaStyle: { opacity: 0.18, color: data.colours[line.vendor] }, data: line.low.map((low, i) => low === null ? null : exchanged(line.high[i] - low)) }
        ];
      });
      return {
        head: ["", ...lines.flatMap(line => line.low ? [line.name, "P10", "P90"] : [line.name])],
        table: at.map((assets, i) => [number(assets, 0, 0), ...lines.flatMap(line => (line.low ? [line.per[i], line.low[i], line.high[i]] : [line.per[i]]).map(value => value === null ? "–" : money(exchanged(value))))]),
        option: {
          ...look,
          grid: { left: 10, right: 24, top: isPrinting ? 90 : 60, bottom: 30, containLabel: true },
          tooltip: { ...look.tooltip, trigger: "axis", order: "valueAsc", axisPointer: { snap: true },
            formatter: (points) => number(points[0].axisValue, 0, 0) + points.filter(point => point.seriesType === "line" && point.value[1] !== null).map(point => "\n" + point.seriesName + "  " + money(point.value[1])).join("") },
          xAxis: [
            { type: "log", min: first, max: last, ...look.axis, axisLabel: { color: colour("--quiet"), formatter: (value) => number(value, 0, 0) } },
            { type: "category", data: at, boundaryGap: false, show: false, axisPointer: { show: false } }
          ],
          yAxis: { type: "log", min: "dataMin", max: "dataMax", ...look.axis, ...above(page, look), axisLabel: { color: colour("--quiet"), formatter: (value) => number(value, 0, 1) } },
          series: [
            ...lines.map(line => ({ ...named(line), type: "line", symbolSize: 4, lineStyle: { width: 2.5 }, data: at.map((assets, i) => [assets, line.per[i] === null ? null : exchanged(line.per[i])]) })),
            ...bands,
            { type: "scatter", symbolSize: 14, silent: true, z: 5, itemStyle: { color: "transparent", borderColor: colour("--ink"), borderWidth: 2.5 },
              label: { show: true, position: "top", distance: 6, color: colour("--ink"), fontWeight: "bold", formatter: (point) => number(point.value[0], 0, 0) },
              labelLayout: { hideOverlap: true }, data: crossings.map(([assets, per]) => [assets, exchanged(per)]) }
          ]
        }
      };
    },
    schedule(job, page) {
      const { window: days, title, rows } = data.schedules.find(found => found.job === job);
      const shown = [...rows].reverse(), look = base();
      const sides = JSON.parse(page.querySelector("[data-sides]").dataset.sides);
      const day = (value) => number(value, 0, 1);
      return {
        head: ["", ...sides],
        table: rows.map(([name, people, vendor]) => [name, day(people), day(vendor)]),
        option: {
          ...look,
          legend: { ...look.legend, data: sides },
          grid: { left: 10, right: 60, top: 50, bottom: 30, containLabel: true },
          tooltip: { ...look.tooltip, trigger: "axis", axisPointer: { type: "shadow" }, valueFormatter: day },
          xAxis: { type: "value", max: Math.max(days, ...rows.flatMap(row => row.slice(1))), ...look.axis, axisLabel: { color: colour("--quiet"), formatter: day, hideOverlap: true } },
          yAxis: { type: "category", data: shown.map(row => row[0]), ...look.axis, axisLabel: { color: colour("--ink"), width: 150, overflow: "truncate" } },
          series: [2, 1].map(side => ({
            name: sides[side - 1], type: "bar", itemStyle: { color: side === 1 ? "#5b9bd5" : "#1f4e79" }, barGap: "10%",
            label: { show: true, position: "right", color: colour("--ink"), formatter: (point) => day(point.value) },
            markLine: side === 1 ? { silent: true, symbol: "none", lineStyle: { color: colour("--ink"), type: "solid", width: 2 }, label: { color: colour("--ink"), formatter: text(title) }, data: [{ xAxis: days }] } : undefined,
            data: shown.map(row => row[side])
          }))
        }
      };
    },
    curves(job, page) {
      const lines = data.curves.filter(curve => curve.job === job && curve.points.some(point => point[1] !== null));
      const at = [...new Set(lines.flatMap(line => line.points.map(point => point[0])))].sort((a, b) => a - b);
      const look = base();
      return {
        head: ["", ...lines.map(line => line.name)],
        table: at.map(assets => [number(assets, 0, 0), ...lines.map(line => { const point = line.points.find(p => p[0] === assets); return point && point[1] !== null ? money(exchanged(point[1])) : "–"; })]),
        option: {
          ...look,
          grid: { left: 10, right: 24, top: 60, bottom: 30, containLabel: true },
          tooltip: { ...look.tooltip, trigger: "axis", valueFormatter: (value) => value === null || value === undefined ? "–" : money(value), order: "valueAsc" },
          xAxis: { type: "log", min: at[0], max: at[at.length - 1], ...look.axis, axisLabel: { color: colour("--quiet"), formatter: (value) => number(value, 0, 0) } },
          yAxis: { type: "log", min: "dataMin", ...look.axis, ...above(page, look), axisLabel: { color: colour("--quiet"), formatter: (value) => number(value, 0, 1) } },
          series: lines.map(line => ({
            name: line.name, type: "line", symbolSize: 6, connectNulls: false, itemStyle: { color: data.colours[line.vendor] }, lineStyle: { width: 2.5 },
            data: line.points.map(([assets, per]) => [assets, per === null ? null : exchanged(per)])
          }))
        }
      };
    }
  };
  // On a narrow screen names are shortened sooner, and labels that would touch are left out.
  const narrow = 520;
  function fit(option, width) {
    for (const axis of [option.xAxis, option.yAxis].flat()) {
      if (!axis.axisLabel) continue;
      axis.axisLabel.hideOverlap = axis.type !== "category";
      if (axis.axisLabel.width && width < narrow) axis.axisLabel.width = 95;
    }
  }
  function draw() {
    for (const figure of document.querySelectorAll(".page:not([hidden]) .chart")) {
      if (figure.closest(".fold:not([open])")) continue; // drawn once it is unfolded
      const page = figure.closest(".page");
      const { option, head, table } = builders[figure.dataset.chart](figure.dataset.job, page);
      const place = figure.querySelector(".canvas");
      const width = isPrinting ? paperWidth : place.clientWidth;
      fit(option, width);
      if (!charts.has(place)) charts.set(place, echarts.init(place, null, { renderer: "canvas" }));
      if (charts.get(place).getWidth() !== width) charts.get(place).resize({ width });
      charts.get(place).setOption(option, true);
      const behind = figure.querySelector(".behind");
      const made = element("table"), top = element("tr");
      for (const title of head) { const cell = element("th", "n", title); cell.scope = "col"; top.append(cell); }
      made.createTHead().append(top);
      const body = made.createTBody();
      for (const row of table) {
        const line = body.insertRow();
        row.forEach((value, i) => { const cell = element(i ? "td" : "th", i ? "n" : "", value); if (!i) cell.scope = "row"; line.append(cell); });
      }
      behind.replaceChildren(made);
    }
  }
  for (const fold of document.querySelectorAll(".fold")) {
    if (fold.querySelector(".chart")) fold.addEventListener("toggle", () => { if (fold.open) draw(); });
  }
  addEventListener("resize", () => { for (const chart of charts.values()) chart.resize({ width: "auto" }); });
  addEventListener("beforeprint", () => {
    isPrinting = true;
    for (const part of document.querySelectorAll("[data-volume]")) part.hidden = false;
    for (const fold of document.querySelectorAll(".page:not([hidden]) :is(.fold, section > details):not([open])")) { fold.open = true; unfolded.push(fold); }
    draw();
  });
  addEventListener("afterprint", () => {
    isPrinting = false;
    for (const fold of unfolded.splice(0)) fold.open = false;
    show();
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);
  show();
})();
