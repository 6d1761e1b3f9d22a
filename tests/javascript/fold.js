/* Folds each of the texts that standard input gives, by the table it gives, with the one-file page's own script. */

import { readFileSync } from "node:fs";
import vm from "node:vm";

/** @type {{ script: string, table: FoldingTable, texts: string[] }} */
const { script, table, texts } = JSON.parse(readFileSync(0, "utf-8"));
vm.runInThisContext(readFileSync(script, "utf-8"));
process.stdout.write(JSON.stringify(texts.map(Folding.by(table))));
