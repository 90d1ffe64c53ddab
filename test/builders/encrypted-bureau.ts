import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import { aBoundary, aWalk, type Desk, type Run } from './lawang-command.ts';

const password = '清明踏查 2026 春';
const name = '绿水青山派出所辖区';

/** A ledger of a project and a walk, whose words and bytes are known. */
export class Bureau {
  readonly desk: Desk;
  code = '';

  constructor(desk: Desk) {
    this.desk = desk;
  }

  async begin(): Promise<void> {
    await this.desk.write('边界.geojson', aBoundary());
    await this.desk.write('第一组.gpx', aWalk(200));
    await this.desk.write('第二组.gpx', aWalk(200, 118.703));
    await this.desk.write('密码.txt', `${password}\n`);
    const init = ['init', '--data', '台账', '--boundary', '边界.geojson', '--name', name];
    await this.done(...init);
    await this.done('import', '--data', '台账', '第一组.gpx');
  }

  async done(...given: string[]): Promise<Run> {
    const run = await this.desk.lawang(...given);
    expect(run.code, run.said).toBe(0);
    return run;
  }

  async turnOn(): Promise<void> {
    const on = await this.done(
      'encrypt',
      '--data',
      '台账',
      'on',
      '--new-password-file',
      '密码.txt',
    );
    this.code = String(on.lines[0]?.recoveryCode);
    await this.desk.write('恢复码.txt', this.code.toLowerCase().replaceAll('-', ' '));
  }

  verify(by = '密码.txt', data = '台账'): Promise<Run> {
    return this.desk.lawang('verify', '--data', data, '--unlock-file', by);
  }

  /** What must not be found: names in entries, the walk's own bytes, ids of records. */
  async secrets(): Promise<(string | Uint8Array)[]> {
    const walk = await readFile(this.desk.path('第一组.gpx'));
    return [
      name,
      '第一组.gpx',
      '第二组.gpx',
      'track-imported',
      'project-created',
      walk.subarray(300, 360),
    ];
  }

  async files(folder: string): Promise<Map<string, string>> {
    const names = await readdir(this.desk.path(folder), { recursive: true, withFileTypes: true });
    const files = names
      .filter((each) => each.isFile())
      .map((each) => join(each.parentPath, each.name));
    return new Map(
      await Promise.all(files.map(async (path) => [path, await readFile(path, 'base64')] as const)),
    );
  }
}

export function expectRefusal(run: Run, code: string): void {
  expect(run.code).toBe(1);
  expect(run.lines[0]).toMatchObject({ code });
}
