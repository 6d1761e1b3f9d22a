/* What geo/export/standalone writes into the file for its scripts: tables of folding and of filters. */

interface FoldingTable {
  combining: string;
  spaces: string;
  marks: Record<string, string>;
  cases: Record<string, string>;
  letters: Record<string, string>;
}

/** A value and its words. */
type Choice = [value: string, words: string];

interface Modifier {
  name: string;
  label: string;
  choices: Choice[];
}

interface Filter {
  name: string;
  label: string;
  rule: "among" | "since" | "until" | "words";
  many: boolean;
  choices: Choice[];
  modifier: Modifier | null;
  /** By the modifier's value ("" without one), what each movement has. */
  values: Record<string, Record<string, string[]>>;
}

/** What is asked for, by the names of filters and modifiers. */
type Chosen = Map<string, string[]>;

/** What the file shows in one language. */
interface Edition {
  title: string;
  subtitle: string;
  map: string;
  payload: Payload;
  filters: Filter[];
  /** How many are found, in words, by their number. */
  counts: string[];
  /** With {items}. */
  unknown: string;
  /** With {asked}. */
  outdated: string;
  /** With {numbers}. */
  hidden: string;
  numbers: Record<string, number>;
  /** What stands before and after quoted words. */
  marks: [string, string];
}

interface Data {
  map: L.MapOptions;
  /** The spot around which the plane of the map is true; none where that is Web Mercator. */
  centre: Point | null;
  /** Members by corridor. */
  corridors: Record<string, string[]>;
  fold: FoldingTable;
  version: string;
  languages: Record<string, Edition>;
}
