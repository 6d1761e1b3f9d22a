/* What geo/export/standalone writes into the file for its scripts: tables of folding and of filters. */

interface FoldingTable {
  combining: string;
  spaces: string;
  marks: Record<string, string>;
  cases: Record<string, string>;
  letters: Record<string, string>;
}

/** A value and its words. */
type Option = [value: string, words: string];

interface Modifier {
  name: string;
  label: string;
  choices: Option[];
}

interface Filter {
  name: string;
  label: string;
  rule: "among" | "since" | "until" | "words";
  many: boolean;
  choices: Option[];
  modifier: Modifier | null;
  /** By the modifier's value ("" without one), what each movement has. */
  values: Record<string, Record<string, string[]>>;
}

/** What is asked for, by the names of filters and modifiers. */
type Chosen = Map<string, string[]>;
