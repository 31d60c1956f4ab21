"use strict";
(() => {
  const palette = ["#a12622", "#d98b66", "#5b7899", "#2f6b4f", "#8a5a00", "#7a5a8c", "#4a5361"];
  const font = getComputedStyle(document.body).fontFamily;

  // Charts: each holds its option as JSON, which is data alone.
  const drawn = [];
  const draw = (element) => {
    const option = JSON.parse(element.querySelector("script").textContent);
    const chart = echarts.init(element, null, { renderer: "svg" });
    chart.setOption({ color: palette, textStyle: { fontFamily: font }, ...option });
    chart.on("click", (event) => { if (event.data && event.data.href) location.href = event.data.href; });
    drawn.push(chart);
  };
  if (typeof echarts !== "undefined") {
    document.querySelectorAll("[data-chart]").forEach(draw);
    addEventListener("resize", () => drawn.forEach((chart) => chart.resize()));
    addEventListener("beforeprint", () => drawn.forEach((chart) => chart.resize()));
  }

  // A form whose choices apply at once; the button stays for whoever has no script.
  document.querySelectorAll("form[data-auto-submit]").forEach((form) => {
    form.querySelectorAll("select").forEach((select) => select.addEventListener("change", () => form.requestSubmit()));
  });

  // Files have no server to ask: the rows that are there are searched here.
  document.querySelectorAll("[data-local-filter]").forEach((bar) => {
    const table = document.getElementById(bar.dataset.localFilter);
    const search = bar.querySelector("[data-search]");
    const count = bar.querySelector("[data-count]");
    if (!table || !search) return;
    const rows = [...table.tBodies[0].rows].map((row) => [row, row.textContent.toLowerCase()]);
    search.addEventListener("input", () => {
      const words = search.value.toLowerCase().trim();
      let shown = 0;
      for (const [row, text] of rows) {
        row.hidden = !text.includes(words);
        if (!row.hidden) shown++;
      }
      count.textContent = words ? `${shown} / ${rows.length}` : "";
    });
  });

  // cases: a key presses what names it, or goes to the field; Escape leaves a field.
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (/^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) {
      if (event.key === "Escape") event.target.blur();
      return;
    }
    const target = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
    if (!target) return;
    event.preventDefault();
    if (target.tagName === "TEXTAREA") target.focus();
    else target.click();
  });

  // Lists by keyboard: j and k move, Enter opens.
  const rows = () => [...document.querySelectorAll(".list tbody tr")].filter((row) => !row.hidden);
  let at = -1;
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) return;
    const all = rows();
    if ((event.key === "j" || event.key === "k") && all.length) {
      if (all[at]) all[at].removeAttribute("aria-selected");
      at = Math.min(all.length - 1, Math.max(0, at + (event.key === "j" ? 1 : -1)));
      all[at].setAttribute("aria-selected", "true");
      all[at].scrollIntoView({ block: "nearest" });
    } else if (event.key === "Enter" && all[at] && event.target.tagName !== "A" && event.target.tagName !== "BUTTON") {
      const link = all[at].querySelector("a");
      if (link) link.click();
    }
  });
})();
