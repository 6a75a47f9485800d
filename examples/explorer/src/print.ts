// What paper needs and the screen does not: what was chosen, and where the sources are.
import { byDate, dated, sourceMakers } from "./context";
import { h, words, type Child } from "./dom";
import type { Catalogue } from "./protocol";

const visible = (element: Element): boolean => element.closest("[hidden]") === null;

/** What is chosen in the controls of the view, which are not printed. */
function chosen(main: Element): string[] {
  const out: string[] = [];
  for (const control of main.querySelectorAll<HTMLSelectElement | HTMLInputElement>(".controls :is(select, input)")) {
    if (!visible(control) || control.type === "range" || control.closest(".picker") !== null) continue;
    const label = control.labels?.[0]?.textContent ?? "";
    if (control instanceof HTMLSelectElement) out.push(`${label}: ${control.selectedOptions[0]?.textContent ?? ""}`);
    else if (control.type !== "checkbox") out.push(`${label}: ${control.value}`);
    else if (control.checked) out.push(label);
  }
  for (const picker of main.querySelectorAll(".controls .picker")) {
    const labels = [...picker.querySelectorAll<HTMLInputElement>("input:checked")].map((box) => box.labels?.[0]?.textContent ?? "");
    if (visible(picker)) out.push(`${picker.querySelector("legend")?.textContent ?? ""}: ${labels.join("; ")}`);
  }
  return out;
}

/** The sources that anything on the page refers to, with their addresses. */
function sources(page: readonly Element[], catalogue: Catalogue): Child {
  const named = new Set(
    page
      .flatMap((part) => [...part.querySelectorAll<HTMLElement>("[data-source]")])
      // Where the address stands beside the name, it need not be said again.
      .filter((it) => it.parentElement?.querySelector(":scope > .address") == null)
      .map((it) => it.dataset["source"]),
  );
  const found = catalogue.sources.filter((source) => named.has(source.id)).toSorted(byDate);
  if (found.length === 0) return null;
  return h(
    "section",
    { class: "paper" },
    h("h2", {}, "Sources named here"),
    h(
      "ol",
      {},
      found.map((source) => {
        const makers = sourceMakers(catalogue, source);
        return h(
          "li",
          {},
          words(source.title),
          makers === "" ? "" : [" · ", words(makers)],
          ` · ${dated(source.date)}`,
          h("div", { class: "address" }, source.address === undefined ? "no address on record" : words(source.address)),
        );
      }),
    ),
  );
}

/** Puts on the page what only paper needs, for as long as it is printed. */
export function forPaper(main: Element, record: Element, catalogue: () => Catalogue | undefined): void {
  addEventListener("beforeprint", () => {
    clear();
    const names = catalogue();
    if (names === undefined) return;
    const choices = chosen(main);
    if (choices.length > 0) main.querySelector("h1")?.after(h("p", { class: "paper small" }, choices.join(" · ")));
    const list = sources([main, ...(visible(record) ? [record] : [])], names);
    if (list instanceof Node) (visible(record) ? record : main).append(list);
  });
  const clear = (): void => {
    for (const one of document.querySelectorAll(".paper")) one.remove();
  };
  addEventListener("afterprint", clear);
}
