import { gateProblem } from './causes.ts';
import { fileIn, textOfFile } from './file.ts';
import type { Threshold } from './scan/finding.ts';
import type { IgnoreEntry } from './scan/ignore.ts';
import type { ScanRule } from './scan/judge.ts';
import { readReport, type ScanReport } from './scan/read.ts';
import { readPublicKey } from './signature/public-key.ts';
import { identityOf, type SignatureRule } from './signature/rule.ts';
import { readTrustedRoot } from './signature/trusted-root.ts';

/** What a user asks of an image, as he typed it; paths are relative to the workspace. */
export interface GateRequest {
  verifyKey: string | undefined;
  verifyIdentity: string | undefined;
  verifyIssuer: string | undefined;
  verifyTrustedRoot: string | undefined;
  scanReports: readonly string[];
  scanFailOn: Threshold | undefined;
  scanIgnore: string | undefined;
}

/** A gate whose rules are understood and whose files are read. */
export interface Gate {
  signature?: SignatureRule;
  scan?: { rule: ScanRule; reports: readonly ScanReport[]; ignoreFile: string | undefined };
}

const githubIssuer = 'https://token.actions.githubusercontent.com';

/**
 * Reads what a gate needs from the workspace, so that a mistake there ends the job before anything is asked of a registry. Undefined
 * when nothing is asked for. Throws UserErrors `gate/input-conflict`, `gate/key-unreadable`, `gate/scan-unreadable`,
 * `gate/ignore-invalid`.
 */
export async function openGate(request: GateRequest, workspace: string): Promise<Gate | undefined> {
  const signature = await signatureRule(request, workspace);
  const scan = await scanOf(request, workspace);
  if (signature === undefined && scan === undefined) return undefined;
  return { ...(signature && { signature }), ...(scan && { scan }) };
}

async function signatureRule(request: GateRequest, workspace: string): Promise<SignatureRule | undefined> {
  const { verifyKey: key, verifyIdentity: identity, verifyIssuer: issuer, verifyTrustedRoot: path } = request;
  if (key !== undefined && identity !== undefined) {
    throw gateProblem(
      'gate/input-conflict',
      'Both verify-key and verify-identity are set, and a signature is either by a key or by an identity.',
      'Leave one of them away.',
    );
  }
  requireBeside(identity, { 'verify-issuer': issuer }, 'verify-identity');
  if (key === undefined && identity === undefined) {
    requireBeside(undefined, { 'verify-trusted-root': path }, 'verify-key or verify-identity');
    return undefined;
  }
  const root =
    path === undefined ? undefined : await readTrustedRoot(await fileIn(workspace, path, 'verify-trusted-root'));
  const more = root === undefined ? {} : { root };
  if (key !== undefined) return { by: 'key', key: await readPublicKey(key, workspace), ...more };
  return { by: 'identity', identity: identityOf(identity ?? '', issuer ?? githubIssuer), ...more };
}

async function scanOf(request: GateRequest, workspace: string): Promise<Gate['scan']> {
  const { scanReports: paths, scanFailOn: failOn, scanIgnore: ignoreFile } = request;
  if (paths.length === 0) {
    requireBeside(undefined, { 'scan-fail-on': failOn, 'scan-ignore': ignoreFile }, 'scan-report');
    return undefined;
  }
  const ignores = ignoreFile === undefined ? [] : await readIgnores(ignoreFile, workspace);
  const reports: ScanReport[] = [];
  // One after the other: each may take some hundred megabytes while it is read.
  for (const path of paths) reports.push(await readReport(await fileIn(workspace, path, 'scan-report')));
  return { rule: { failOn: failOn ?? 'high', ignores }, reports, ignoreFile };
}

/** An input that only limits another one shows that a gate is wanted: without the other, often an expression that is empty, it would be open. */
function requireBeside(subject: string | undefined, limits: Record<string, string | undefined>, needed: string): void {
  const [name] = Object.entries(limits).find(([, value]) => value !== undefined) ?? [];
  if (subject !== undefined || name === undefined) return;
  throw gateProblem(
    'gate/input-conflict',
    `${name} is set, but ${needed} is not, so nothing would be checked.`,
    `Set ${needed}; look whether an expression there is empty.`,
  );
}

async function readIgnores(path: string, workspace: string): Promise<IgnoreEntry[]> {
  const text = await textOfFile(await fileIn(workspace, path, 'scan-ignore'), (why) =>
    gateProblem(
      'gate/ignore-invalid',
      `The ignore file ${path} cannot be used: ${why}.`,
      'Check the path in scan-ignore.',
    ),
  );
  // The YAML parser is large, and most gates have no such file.
  const { ignoreEntries } = await import('./scan/ignore-file.ts');
  return ignoreEntries(text, path);
}
