/**
 * Who may import whom (the table of ARCHITECTURE.md). Proved by test/architecture/import-table.test.ts,
 * which plants a violation of each rule and expects it to be caught.
 */
const deny = (name, from, to, extra = {}) => ({
  name,
  severity: 'error',
  from: { path: from, ...(extra.fromNot ? { pathNot: extra.fromNot } : {}) },
  to: { path: to, ...(extra.toNot ? { pathNot: extra.toNot } : {}) },
});

/** Lower layers first; a folder of shared may import its own layer and those before it only. */
const layers = [
  ['problems'],
  ['geometry', 'ledger'],
  ['grid', 'people', 'tracks'],
  ['import'],
  ['coverage'],
  ['clearance', 'plan'],
  ['report'],
  ['operations', 'host'],
  ['sample'],
];
const layerRules = layers.slice(0, -1).map((layer, index) =>
  deny(
    `shared-layer-${layer.join('-')}`,
    `^shared/(${layer.join('|')})/`,
    `^shared/(${layers
      .slice(index + 1)
      .flat()
      .join('|')})/`,
  ),
);

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'not-resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(virtual:|cloudflare:)|\\?' },
    },
    ...layerRules,
    deny(
      'shared-has-no-host',
      '^shared/',
      '^(electron|renderer)/|node_modules/(react|react-dom|dexie|electron|antd|maplibre-gl|hono)/|^node:',
    ),
    {
      name: 'shared-has-no-node',
      severity: 'error',
      from: { path: '^shared/' },
      to: { dependencyTypes: ['core'] },
    },
    deny(
      'serve-has-no-electron',
      '^electron/(serve|cli)/',
      '^renderer/|node_modules/electron/|^electron/shell/',
    ),
    deny('shell-is-thin', '^electron/shell/', '^renderer/|^shared/(?!host/)'),
    deny('feature-alone', '^renderer/features/([^/]+)/', '^renderer/features/', {
      toNot: '^renderer/features/$1/',
    }),
    deny(
      'feature-imports',
      '^renderer/features/',
      '^renderer/(storage|workers|host|app)/|node_modules/(dexie|maplibre-gl)/',
    ),
    deny(
      'commands-imports',
      '^renderer/commands/',
      '^renderer/(features|storage|workers|host|map|app)/|node_modules/maplibre-gl/',
    ),
    deny(
      'session-imports',
      '^renderer/session/',
      '^renderer/(features|storage|workers|host|map|app|commands)/|node_modules/maplibre-gl/',
    ),
    deny(
      'map-imports',
      '^renderer/map/',
      '^renderer/(features|storage|workers|host|app|commands)/',
    ),
    deny(
      'storage-imports',
      '^renderer/storage/',
      '^renderer/(features|session|commands|map|ui|app)/|node_modules/react/',
    ),
    deny(
      'workers-imports',
      '^renderer/workers/',
      '^renderer/(features|session|commands|map|ui|app|storage|host)/|node_modules/react/',
    ),
    deny(
      'host-imports',
      '^renderer/host/',
      '^renderer/(features|session|commands|map|ui|app|storage|workers)/|node_modules/react/',
    ),
    deny(
      'words-and-widgets-know-no-domain',
      '^renderer/(ui|i18n)/',
      '^renderer/(features|storage|session|commands|map|app|workers|host)/|^shared/(?!problems/)',
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'require'],
    },
    exoticRequireStrings: [],
  },
};
