/** The part of semver that this package uses; the library brings no types. */
declare module 'semver' {
  interface SemVer {
    readonly raw: string;
    /** Normal form: no leading `v`, no build metadata. */
    readonly version: string;
    readonly major: number;
    readonly minor: number;
    readonly patch: number;
    readonly prerelease: readonly (string | number)[];
  }
  const semver: { parse(text: string): SemVer | null };
  export default semver;
}
