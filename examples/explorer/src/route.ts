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

/** Whether a parameter is a day that there is, as `2023-08-18`. */
export function isDay(value: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(value) ? Date.parse(value) : NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

/** The values in a parameter, between commas. */
const list = (value: string): string[] => (value === "" ? [] : value.split(","));

/** What the address asks of a view. What is not on offer is no choice, and is kept to be told. */
export class Asked {
  readonly missing: string[] = [];

  constructor(readonly params: Params) {}

  /** The value of a parameter, if it is there and on offer. */
  one(name: string, isOffered: (value: string) => boolean): string | undefined {
    const value = this.params[name];
    if (value === undefined || value === "") return undefined;
    if (isOffered(value)) return value;
    this.missing.push(value);
    return undefined;
  }

  /** The values of a parameter that are on offer, if it is there. */
  several(name: string, isOffered: (value: string) => boolean): string[] | undefined {
    const value = this.params[name];
    if (value === undefined) return undefined;
    const asked = list(value);
    this.missing.push(...asked.filter((one) => !isOffered(one)));
    return asked.filter(isOffered);
  }
}
