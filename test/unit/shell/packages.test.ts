import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../../electron/build.mjs';

// What electron-builder itself reads and checks its configuration with.
const require = createRequire(import.meta.url);
const builder = createRequire(require.resolve('electron-builder/package.json'));
const builderFolder = dirname(builder.resolve('app-builder-lib/package.json'));
const inBuilder = createRequire(join(builderFolder, 'package.json'));
const { load } = inBuilder('js-yaml') as { load(text: string): Record<string, unknown> };
const schema = JSON.parse(readFileSync(join(builderFolder, 'scheme.json'), 'utf8'));

interface Checker {
  compile(schema: unknown): ((value: unknown) => boolean) & { errors?: unknown };
}

const { default: Ajv } = inBuilder('ajv') as { default: new (options: object) => Checker };
const validate = new Ajv({ strict: false, validateFormats: false, logger: false }).compile(schema);

function check(configuration: unknown): unknown {
  return validate(configuration) ? null : validate.errors;
}

const text = readFileSync(join(root, 'electron-builder.yml'), 'utf8');
const configuration = load(text);

describe('the packages', () => {
  it('are described in the builder’s own terms', () => {
    expect(check(configuration)).toBeNull();
  });

  it('would be refused with a term the builder does not know (control)', () => {
    expect(check({ ...configuration, surprise: true })).not.toBeNull();
    const fuses = { ...(configuration.electronFuses as object), runAsNode: 'no' };
    expect(check({ ...configuration, electronFuses: fuses })).not.toBeNull();
  });

  it('set every fuse the builder knows, each to its safe side', () => {
    const known = Object.keys(schema.definitions.FuseOptionsV1.properties).sort();
    expect(Object.keys(configuration.electronFuses as object).sort()).toEqual(known);
    expect(configuration.electronFuses).toMatchObject({
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      grantFileProtocolExtraPrivileges: false,
    });
  });

  it('are an installer for Windows and packages for both Linux processors, of built files alone', () => {
    expect(configuration).toMatchObject({
      asar: true,
      win: { target: [{ target: 'nsis', arch: ['x64'] }] },
      linux: { target: [{ target: 'deb', arch: ['x64', 'arm64'] }] },
      files: [
        'package.json',
        'dist/page/**/*',
        'dist/shell/**/*',
        'resources/**/*',
        '!resources/pictures',
      ],
    });
  });
});
