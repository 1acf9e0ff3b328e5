import type { Identifier } from '@mdn/browser-compat-data';
import ts from 'typescript';
import { data, entriesOf, lacking, nodeAt } from './support.ts';

const { api, javascript } = data;
const builtins = nodeAt(javascript, 'builtins');

/** A member of one of the browser's own objects, as MDN files it: instances' by name, some classes' own with "_static". */
const memberNode = (owner: string, member: string): Identifier | undefined =>
  [builtins, api].map((all) => nodeAt(all, owner, member) ?? nodeAt(all, owner, `${member}_static`)).find(Boolean);

/** Every member that MDN knows, by its name: what each object that has such a member lacks. */
const membersByName = Map.groupBy(
  [builtins, api].flatMap((all) => entriesOf(all).flatMap(([, owner]) => entriesOf(owner))),
  ([name]) => name.replace(/_static$/, ''),
);

/**
 * Members that a script names, and that the floor has on no object at all. Types are lost in built scripts: a name that
 * an older object has too, such as "size", or that any data may have, such as "element", is found in the sources alone.
 * @param script as built
 * @returns names of more than one word, such as "groupBy"
 */
export function newerNames(script: string): string[] {
  const names = new Set([...script.matchAll(/\.\s*([a-zA-Z][a-z]*[A-Z]\w*|[A-Z]\w+)/g)].map(([, name = '']) => name));
  return [...names].filter((name) => {
    const known = membersByName.get(name);
    return known?.every(([, node]) => lacking(node).length > 0);
  });
}

/** The object that a declaration in TypeScript's own libraries belongs to, such as Map for MapConstructor. */
function ownerOf(declaration: ts.Declaration): string | undefined {
  const { parent } = declaration;
  if (ts.isInterfaceDeclaration(parent))
    return parent.name.text.replace(/^Readonly(?=Array|Map|Set)|Constructor$/g, '');
  // A class of the DOM's own members stand in the type of a variable of its name.
  return ts.isTypeLiteralNode(parent) && ts.isVariableDeclaration(parent.parent)
    ? parent.parent.name.getText()
    : undefined;
}

/**
 * What sources call of the browser that not all of the floor has, told by types.
 * @param entries files that run in browsers; what they import is read too
 * @returns lines such as "src/search/ranking.ts: Map.groupBy (chrome 103, …)"
 */
export function newerCalls(entries: string[]): string[] {
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile('tsconfig.json', ts.sys.readFile).config,
    ts.sys,
    '.',
  );
  const program = ts.createProgram(entries, {
    ...options,
    types: [],
    lib: ['lib.esnext.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  });
  const checker = program.getTypeChecker();
  const faults = new Set<string>();
  const visit = (file: string) => (node: ts.Node) => {
    const name = ts.isPropertyAccessExpression(node) ? node.name : ts.isIdentifier(node) ? node : undefined;
    const declarations = (name && checker.getSymbolAtLocation(name)?.declarations) ?? [];
    for (const declaration of declarations.filter((each) => program.isSourceFileDefaultLibrary(each.getSourceFile()))) {
      const owner = ownerOf(declaration);
      const what = owner ? `${owner}.${name?.text}` : `${name?.text}`;
      const browsers = lacking(
        owner ? memberNode(owner, name?.text ?? '') : (nodeAt(builtins, what) ?? nodeAt(api, what)),
      );
      if (browsers.length) faults.add(`${file}: ${what} (${browsers.join(', ')})`);
    }
    node.forEachChild(visit(file));
  };
  for (const source of program.getSourceFiles())
    if (!source.isDeclarationFile && !source.fileName.includes('node_modules'))
      source.forEachChild(visit(source.fileName.replace(`${process.cwd()}/`, '')));
  return [...faults];
}
