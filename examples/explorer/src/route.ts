// The address says all that is shown: `#/changed?before=…&after=…&record=commitment:…`.

export type Params = Readonly<Record<string, string>>;

export interface Route {
  view: string;
  params: Params;
}

export function parse(hash: string): Route {
  const [path = "", query = ""] = hash.replace(/^#\/?/, "").split("?", 2);
  return { view: path, params: Object.fromEntries(new URLSearchParams(query)) };
}

export function address(view: string, params: Params): string {
  const query = new URLSearchParams(
    Object.entries(params).filter(([, value]) => value !== ""),
  ).toString();
  // Commas and colons may stand in a fragment as they are.
  const read = query.replaceAll("%2C", ",").replaceAll("%3A", ":");
  return `#/${view}${read === "" ? "" : `?${read}`}`;
}

/** The ids in a parameter, between commas. */
export const list = (value: string | undefined): string[] =>
  value === undefined || value === "" ? [] : value.split(",");
