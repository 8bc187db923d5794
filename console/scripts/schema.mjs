// Joins the schema's files into one SDL without extensions: relay-compiler takes what stands in `extend type` for
// fields of the client and would never ask the server for them. What only the local stack has is in it too.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildASTSchema, extendSchema, Kind, parse, printSchema } from 'graphql';

const home = path.resolve(import.meta.dirname, '..');
const folders = ['../schema/src/main/resources/graphql', '../local/product/src/main/resources/graphql'];
const definitions = folders.flatMap((folder) =>
  readdirSync(path.join(home, folder))
    .filter((file) => file.endsWith('.graphqls'))
    .sort()
    .flatMap((file) => parse(readFileSync(path.join(home, folder, file), 'utf8')).definitions),
);
const isExtension = (definition) => definition.kind.endsWith('Extension');
const base = { kind: Kind.DOCUMENT, definitions: definitions.filter((one) => !isExtension(one)) };
const more = { kind: Kind.DOCUMENT, definitions: definitions.filter(isExtension) };
const schema = extendSchema(buildASTSchema(base, { assumeValidSDL: true }), more, { assumeValidSDL: true });
for (const root of ['Query', 'Mutation', 'Subscription']) {
  if (!schema.getType(root)) throw new Error(`The schema lacks ${root}`);
}
mkdirSync(path.join(home, 'build'), { recursive: true });
writeFileSync(path.join(home, 'build/schema.graphql'), `${printSchema(schema)}\n`);
