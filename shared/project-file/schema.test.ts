import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { KNOWN_NAMES } from './layout';
import { ProjectFile } from './schema';

describe('the schema of the file', () => {
  it('knows the top-level names, and no others', () => {
    expect(new Set(Object.keys(ProjectFile['properties'] as object))).toEqual(KNOWN_NAMES);
  });

  it('is what the committed files were made from', async () => {
    const script = ['scripts/generate-schema.mjs', '--check'];
    const { stderr } = await promisify(execFile)(process.execPath, script).catch(
      (error: unknown) => error as { stderr: string },
    );
    expect(stderr).toBe('');
  }, 60_000);
});
