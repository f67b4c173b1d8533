exports.id = 64;
exports.ids = [64];
exports.modules = {

/***/ 39318:
/***/ ((module, exports) => {

exports = module.exports = SemVer

var debug
/* istanbul ignore next */
if (typeof process === 'object' &&
    process.env &&
    process.env.NODE_DEBUG &&
    /\bsemver\b/i.test(process.env.NODE_DEBUG)) {
  debug = function () {
    var args = Array.prototype.slice.call(arguments, 0)
    args.unshift('SEMVER')
    console.log.apply(console, args)
  }
} else {
  debug = function () {}
}

// Note: this is the semver.org version of the spec that it implements
// Not necessarily the package version of this code.
exports.SEMVER_SPEC_VERSION = '2.0.0'

var MAX_LENGTH = 256
var MAX_SAFE_INTEGER = Number.MAX_SAFE_INTEGER ||
  /* istanbul ignore next */ 9007199254740991

// Max safe segment length for coercion.
var MAX_SAFE_COMPONENT_LENGTH = 16

var MAX_SAFE_BUILD_LENGTH = MAX_LENGTH - 6

// The actual regexps go on exports.re
var re = exports.re = []
var safeRe = exports.safeRe = []
var src = exports.src = []
var t = exports.tokens = {}
var R = 0

function tok (n) {
  t[n] = R++
}

var LETTERDASHNUMBER = '[a-zA-Z0-9-]'

// Replace some greedy regex tokens to prevent regex dos issues. These regex are
// used internally via the safeRe object since all inputs in this library get
// normalized first to trim and collapse all extra whitespace. The original
// regexes are exported for userland consumption and lower level usage. A
// future breaking change could export the safer regex only with a note that
// all input should have extra whitespace removed.
var safeRegexReplacements = [
  ['\\s', 1],
  ['\\d', MAX_LENGTH],
  [LETTERDASHNUMBER, MAX_SAFE_BUILD_LENGTH],
]

function makeSafeRe (value) {
  for (var i = 0; i < safeRegexReplacements.length; i++) {
    var token = safeRegexReplacements[i][0]
    var max = safeRegexReplacements[i][1]
    value = value
      .split(token + '*').join(token + '{0,' + max + '}')
      .split(token + '+').join(token + '{1,' + max + '}')
  }
  return value
}

// The following Regular Expressions can be used for tokenizing,
// validating, and parsing SemVer version strings.

// ## Numeric Identifier
// A single `0`, or a non-zero digit followed by zero or more digits.

tok('NUMERICIDENTIFIER')
src[t.NUMERICIDENTIFIER] = '0|[1-9]\\d*'
tok('NUMERICIDENTIFIERLOOSE')
src[t.NUMERICIDENTIFIERLOOSE] = '\\d+'

// ## Non-numeric Identifier
// Zero or more digits, followed by a letter or hyphen, and then zero or
// more letters, digits, or hyphens.

tok('NONNUMERICIDENTIFIER')
src[t.NONNUMERICIDENTIFIER] = '\\d*[a-zA-Z-]' + LETTERDASHNUMBER + '*'

// ## Main Version
// Three dot-separated numeric identifiers.

tok('MAINVERSION')
src[t.MAINVERSION] = '(' + src[t.NUMERICIDENTIFIER] + ')\\.' +
                   '(' + src[t.NUMERICIDENTIFIER] + ')\\.' +
                   '(' + src[t.NUMERICIDENTIFIER] + ')'

tok('MAINVERSIONLOOSE')
src[t.MAINVERSIONLOOSE] = '(' + src[t.NUMERICIDENTIFIERLOOSE] + ')\\.' +
                        '(' + src[t.NUMERICIDENTIFIERLOOSE] + ')\\.' +
                        '(' + src[t.NUMERICIDENTIFIERLOOSE] + ')'

// ## Pre-release Version Identifier
// A numeric identifier, or a non-numeric identifier.

tok('PRERELEASEIDENTIFIER')
src[t.PRERELEASEIDENTIFIER] = '(?:' + src[t.NUMERICIDENTIFIER] +
                            '|' + src[t.NONNUMERICIDENTIFIER] + ')'

tok('PRERELEASEIDENTIFIERLOOSE')
src[t.PRERELEASEIDENTIFIERLOOSE] = '(?:' + src[t.NUMERICIDENTIFIERLOOSE] +
                                 '|' + src[t.NONNUMERICIDENTIFIER] + ')'

// ## Pre-release Version
// Hyphen, followed by one or more dot-separated pre-release version
// identifiers.

tok('PRERELEASE')
src[t.PRERELEASE] = '(?:-(' + src[t.PRERELEASEIDENTIFIER] +
                  '(?:\\.' + src[t.PRERELEASEIDENTIFIER] + ')*))'

tok('PRERELEASELOOSE')
src[t.PRERELEASELOOSE] = '(?:-?(' + src[t.PRERELEASEIDENTIFIERLOOSE] +
                       '(?:\\.' + src[t.PRERELEASEIDENTIFIERLOOSE] + ')*))'

// ## Build Metadata Identifier
// Any combination of digits, letters, or hyphens.

tok('BUILDIDENTIFIER')
src[t.BUILDIDENTIFIER] = LETTERDASHNUMBER + '+'

// ## Build Metadata
// Plus sign, followed by one or more period-separated build metadata
// identifiers.

tok('BUILD')
src[t.BUILD] = '(?:\\+(' + src[t.BUILDIDENTIFIER] +
             '(?:\\.' + src[t.BUILDIDENTIFIER] + ')*))'

// ## Full Version String
// A main version, followed optionally by a pre-release version and
// build metadata.

// Note that the only major, minor, patch, and pre-release sections of
// the version string are capturing groups.  The build metadata is not a
// capturing group, because it should not ever be used in version
// comparison.

tok('FULL')
tok('FULLPLAIN')
src[t.FULLPLAIN] = 'v?' + src[t.MAINVERSION] +
                  src[t.PRERELEASE] + '?' +
                  src[t.BUILD] + '?'

src[t.FULL] = '^' + src[t.FULLPLAIN] + '$'

// like full, but allows v1.2.3 and =1.2.3, which people do sometimes.
// also, 1.0.0alpha1 (prerelease without the hyphen) which is pretty
// common in the npm registry.
tok('LOOSEPLAIN')
src[t.LOOSEPLAIN] = '[v=\\s]*' + src[t.MAINVERSIONLOOSE] +
                  src[t.PRERELEASELOOSE] + '?' +
                  src[t.BUILD] + '?'

tok('LOOSE')
src[t.LOOSE] = '^' + src[t.LOOSEPLAIN] + '$'

tok('GTLT')
src[t.GTLT] = '((?:<|>)?=?)'

// Something like "2.*" or "1.2.x".
// Note that "x.x" is a valid xRange identifer, meaning "any version"
// Only the first item is strictly required.
tok('XRANGEIDENTIFIERLOOSE')
src[t.XRANGEIDENTIFIERLOOSE] = src[t.NUMERICIDENTIFIERLOOSE] + '|x|X|\\*'
tok('XRANGEIDENTIFIER')
src[t.XRANGEIDENTIFIER] = src[t.NUMERICIDENTIFIER] + '|x|X|\\*'

tok('XRANGEPLAIN')
src[t.XRANGEPLAIN] = '[v=\\s]*(' + src[t.XRANGEIDENTIFIER] + ')' +
                   '(?:\\.(' + src[t.XRANGEIDENTIFIER] + ')' +
                   '(?:\\.(' + src[t.XRANGEIDENTIFIER] + ')' +
                   '(?:' + src[t.PRERELEASE] + ')?' +
                   src[t.BUILD] + '?' +
                   ')?)?'

tok('XRANGEPLAINLOOSE')
src[t.XRANGEPLAINLOOSE] = '[v=\\s]*(' + src[t.XRANGEIDENTIFIERLOOSE] + ')' +
                        '(?:\\.(' + src[t.XRANGEIDENTIFIERLOOSE] + ')' +
                        '(?:\\.(' + src[t.XRANGEIDENTIFIERLOOSE] + ')' +
                        '(?:' + src[t.PRERELEASELOOSE] + ')?' +
                        src[t.BUILD] + '?' +
                        ')?)?'

tok('XRANGE')
src[t.XRANGE] = '^' + src[t.GTLT] + '\\s*' + src[t.XRANGEPLAIN] + '$'
tok('XRANGELOOSE')
src[t.XRANGELOOSE] = '^' + src[t.GTLT] + '\\s*' + src[t.XRANGEPLAINLOOSE] + '$'

// Coercion.
// Extract anything that could conceivably be a part of a valid semver
tok('COERCE')
src[t.COERCE] = '(^|[^\\d])' +
              '(\\d{1,' + MAX_SAFE_COMPONENT_LENGTH + '})' +
              '(?:\\.(\\d{1,' + MAX_SAFE_COMPONENT_LENGTH + '}))?' +
              '(?:\\.(\\d{1,' + MAX_SAFE_COMPONENT_LENGTH + '}))?' +
              '(?:$|[^\\d])'
tok('COERCERTL')
re[t.COERCERTL] = new RegExp(src[t.COERCE], 'g')
safeRe[t.COERCERTL] = new RegExp(makeSafeRe(src[t.COERCE]), 'g')

// Tilde ranges.
// Meaning is "reasonably at or greater than"
tok('LONETILDE')
src[t.LONETILDE] = '(?:~>?)'

tok('TILDETRIM')
src[t.TILDETRIM] = '(\\s*)' + src[t.LONETILDE] + '\\s+'
re[t.TILDETRIM] = new RegExp(src[t.TILDETRIM], 'g')
safeRe[t.TILDETRIM] = new RegExp(makeSafeRe(src[t.TILDETRIM]), 'g')
var tildeTrimReplace = '$1~'

tok('TILDE')
src[t.TILDE] = '^' + src[t.LONETILDE] + src[t.XRANGEPLAIN] + '$'
tok('TILDELOOSE')
src[t.TILDELOOSE] = '^' + src[t.LONETILDE] + src[t.XRANGEPLAINLOOSE] + '$'

// Caret ranges.
// Meaning is "at least and backwards compatible with"
tok('LONECARET')
src[t.LONECARET] = '(?:\\^)'

tok('CARETTRIM')
src[t.CARETTRIM] = '(\\s*)' + src[t.LONECARET] + '\\s+'
re[t.CARETTRIM] = new RegExp(src[t.CARETTRIM], 'g')
safeRe[t.CARETTRIM] = new RegExp(makeSafeRe(src[t.CARETTRIM]), 'g')
var caretTrimReplace = '$1^'

tok('CARET')
src[t.CARET] = '^' + src[t.LONECARET] + src[t.XRANGEPLAIN] + '$'
tok('CARETLOOSE')
src[t.CARETLOOSE] = '^' + src[t.LONECARET] + src[t.XRANGEPLAINLOOSE] + '$'

// A simple gt/lt/eq thing, or just "" to indicate "any version"
tok('COMPARATORLOOSE')
src[t.COMPARATORLOOSE] = '^' + src[t.GTLT] + '\\s*(' + src[t.LOOSEPLAIN] + ')$|^$'
tok('COMPARATOR')
src[t.COMPARATOR] = '^' + src[t.GTLT] + '\\s*(' + src[t.FULLPLAIN] + ')$|^$'

// An expression to strip any whitespace between the gtlt and the thing
// it modifies, so that `> 1.2.3` ==> `>1.2.3`
tok('COMPARATORTRIM')
src[t.COMPARATORTRIM] = '(\\s*)' + src[t.GTLT] +
                      '\\s*(' + src[t.LOOSEPLAIN] + '|' + src[t.XRANGEPLAIN] + ')'

// this one has to use the /g flag
re[t.COMPARATORTRIM] = new RegExp(src[t.COMPARATORTRIM], 'g')
safeRe[t.COMPARATORTRIM] = new RegExp(makeSafeRe(src[t.COMPARATORTRIM]), 'g')

// Something like `1.2.3 - 1.2.4`
// Note that these all use the loose form, because they'll be
// checked against either the strict or loose comparator form
// later.
tok('HYPHENRANGE')
src[t.HYPHENRANGE] = '^\\s*(' + src[t.XRANGEPLAIN] + ')' +
                   '\\s+-\\s+' +
                   '(' + src[t.XRANGEPLAIN] + ')' +
                   '\\s*$'

tok('HYPHENRANGELOOSE')
src[t.HYPHENRANGELOOSE] = '^\\s*(' + src[t.XRANGEPLAINLOOSE] + ')' +
                        '\\s+-\\s+' +
                        '(' + src[t.XRANGEPLAINLOOSE] + ')' +
                        '\\s*$'

// Star ranges basically just allow anything at all.
tok('STAR')
src[t.STAR] = '(<|>)?=?\\s*\\*'

// Compile to actual regexp objects.
// All are flag-free, unless they were created above with a flag.
for (var i = 0; i < R; i++) {
  debug(i, src[i])
  if (!re[i]) {
    re[i] = new RegExp(src[i])

    // Replace all greedy whitespace to prevent regex dos issues. These regex are
    // used internally via the safeRe object since all inputs in this library get
    // normalized first to trim and collapse all extra whitespace. The original
    // regexes are exported for userland consumption and lower level usage. A
    // future breaking change could export the safer regex only with a note that
    // all input should have extra whitespace removed.
    safeRe[i] = new RegExp(makeSafeRe(src[i]))
  }
}

exports.parse = parse
function parse (version, options) {
  if (!options || typeof options !== 'object') {
    options = {
      loose: !!options,
      includePrerelease: false
    }
  }

  if (version instanceof SemVer) {
    return version
  }

  if (typeof version !== 'string') {
    return null
  }

  if (version.length > MAX_LENGTH) {
    return null
  }

  var r = options.loose ? safeRe[t.LOOSE] : safeRe[t.FULL]
  if (!r.test(version)) {
    return null
  }

  try {
    return new SemVer(version, options)
  } catch (er) {
    return null
  }
}

exports.valid = valid
function valid (version, options) {
  var v = parse(version, options)
  return v ? v.version : null
}

exports.clean = clean
function clean (version, options) {
  var s = parse(version.trim().replace(/^[=v]+/, ''), options)
  return s ? s.version : null
}

exports.SemVer = SemVer

function SemVer (version, options) {
  if (!options || typeof options !== 'object') {
    options = {
      loose: !!options,
      includePrerelease: false
    }
  }
  if (version instanceof SemVer) {
    if (version.loose === options.loose) {
      return version
    } else {
      version = version.version
    }
  } else if (typeof version !== 'string') {
    throw new TypeError('Invalid Version: ' + version)
  }

  if (version.length > MAX_LENGTH) {
    throw new TypeError('version is longer than ' + MAX_LENGTH + ' characters')
  }

  if (!(this instanceof SemVer)) {
    return new SemVer(version, options)
  }

  debug('SemVer', version, options)
  this.options = options
  this.loose = !!options.loose

  var m = version.trim().match(options.loose ? safeRe[t.LOOSE] : safeRe[t.FULL])

  if (!m) {
    throw new TypeError('Invalid Version: ' + version)
  }

  this.raw = version

  // these are actually numbers
  this.major = +m[1]
  this.minor = +m[2]
  this.patch = +m[3]

  if (this.major > MAX_SAFE_INTEGER || this.major < 0) {
    throw new TypeError('Invalid major version')
  }

  if (this.minor > MAX_SAFE_INTEGER || this.minor < 0) {
    throw new TypeError('Invalid minor version')
  }

  if (this.patch > MAX_SAFE_INTEGER || this.patch < 0) {
    throw new TypeError('Invalid patch version')
  }

  // numberify any prerelease numeric ids
  if (!m[4]) {
    this.prerelease = []
  } else {
    this.prerelease = m[4].split('.').map(function (id) {
      if (/^[0-9]+$/.test(id)) {
        var num = +id
        if (num >= 0 && num < MAX_SAFE_INTEGER) {
          return num
        }
      }
      return id
    })
  }

  this.build = m[5] ? m[5].split('.') : []
  this.format()
}

SemVer.prototype.format = function () {
  this.version = this.major + '.' + this.minor + '.' + this.patch
  if (this.prerelease.length) {
    this.version += '-' + this.prerelease.join('.')
  }
  return this.version
}

SemVer.prototype.toString = function () {
  return this.version
}

SemVer.prototype.compare = function (other) {
  debug('SemVer.compare', this.version, this.options, other)
  if (!(other instanceof SemVer)) {
    other = new SemVer(other, this.options)
  }

  return this.compareMain(other) || this.comparePre(other)
}

SemVer.prototype.compareMain = function (other) {
  if (!(other instanceof SemVer)) {
    other = new SemVer(other, this.options)
  }

  return compareIdentifiers(this.major, other.major) ||
         compareIdentifiers(this.minor, other.minor) ||
         compareIdentifiers(this.patch, other.patch)
}

SemVer.prototype.comparePre = function (other) {
  if (!(other instanceof SemVer)) {
    other = new SemVer(other, this.options)
  }

  // NOT having a prerelease is > having one
  if (this.prerelease.length && !other.prerelease.length) {
    return -1
  } else if (!this.prerelease.length && other.prerelease.length) {
    return 1
  } else if (!this.prerelease.length && !other.prerelease.length) {
    return 0
  }

  var i = 0
  do {
    var a = this.prerelease[i]
    var b = other.prerelease[i]
    debug('prerelease compare', i, a, b)
    if (a === undefined && b === undefined) {
      return 0
    } else if (b === undefined) {
      return 1
    } else if (a === undefined) {
      return -1
    } else if (a === b) {
      continue
    } else {
      return compareIdentifiers(a, b)
    }
  } while (++i)
}

SemVer.prototype.compareBuild = function (other) {
  if (!(other instanceof SemVer)) {
    other = new SemVer(other, this.options)
  }

  var i = 0
  do {
    var a = this.build[i]
    var b = other.build[i]
    debug('prerelease compare', i, a, b)
    if (a === undefined && b === undefined) {
      return 0
    } else if (b === undefined) {
      return 1
    } else if (a === undefined) {
      return -1
    } else if (a === b) {
      continue
    } else {
      return compareIdentifiers(a, b)
    }
  } while (++i)
}

// preminor will bump the version up to the next minor release, and immediately
// down to pre-release. premajor and prepatch work the same way.
SemVer.prototype.inc = function (release, identifier) {
  switch (release) {
    case 'premajor':
      this.prerelease.length = 0
      this.patch = 0
      this.minor = 0
      this.major++
      this.inc('pre', identifier)
      break
    case 'preminor':
      this.prerelease.length = 0
      this.patch = 0
      this.minor++
      this.inc('pre', identifier)
      break
    case 'prepatch':
      // If this is already a prerelease, it will bump to the next version
      // drop any prereleases that might already exist, since they are not
      // relevant at this point.
      this.prerelease.length = 0
      this.inc('patch', identifier)
      this.inc('pre', identifier)
      break
    // If the input is a non-prerelease version, this acts the same as
    // prepatch.
    case 'prerelease':
      if (this.prerelease.length === 0) {
        this.inc('patch', identifier)
      }
      this.inc('pre', identifier)
      break

    case 'major':
      // If this is a pre-major version, bump up to the same major version.
      // Otherwise increment major.
      // 1.0.0-5 bumps to 1.0.0
      // 1.1.0 bumps to 2.0.0
      if (this.minor !== 0 ||
          this.patch !== 0 ||
          this.prerelease.length === 0) {
        this.major++
      }
      this.minor = 0
      this.patch = 0
      this.prerelease = []
      break
    case 'minor':
      // If this is a pre-minor version, bump up to the same minor version.
      // Otherwise increment minor.
      // 1.2.0-5 bumps to 1.2.0
      // 1.2.1 bumps to 1.3.0
      if (this.patch !== 0 || this.prerelease.length === 0) {
        this.minor++
      }
      this.patch = 0
      this.prerelease = []
      break
    case 'patch':
      // If this is not a pre-release version, it will increment the patch.
      // If it is a pre-release it will bump up to the same patch version.
      // 1.2.0-5 patches to 1.2.0
      // 1.2.0 patches to 1.2.1
      if (this.prerelease.length === 0) {
        this.patch++
      }
      this.prerelease = []
      break
    // This probably shouldn't be used publicly.
    // 1.0.0 "pre" would become 1.0.0-0 which is the wrong direction.
    case 'pre':
      if (this.prerelease.length === 0) {
        this.prerelease = [0]
      } else {
        var i = this.prerelease.length
        while (--i >= 0) {
          if (typeof this.prerelease[i] === 'number') {
            this.prerelease[i]++
            i = -2
          }
        }
        if (i === -1) {
          // didn't increment anything
          this.prerelease.push(0)
        }
      }
      if (identifier) {
        // 1.2.0-beta.1 bumps to 1.2.0-beta.2,
        // 1.2.0-beta.fooblz or 1.2.0-beta bumps to 1.2.0-beta.0
        if (this.prerelease[0] === identifier) {
          if (isNaN(this.prerelease[1])) {
            this.prerelease = [identifier, 0]
          }
        } else {
          this.prerelease = [identifier, 0]
        }
      }
      break

    default:
      throw new Error('invalid increment argument: ' + release)
  }
  this.format()
  this.raw = this.version
  return this
}

exports.inc = inc
function inc (version, release, loose, identifier) {
  if (typeof (loose) === 'string') {
    identifier = loose
    loose = undefined
  }

  try {
    return new SemVer(version, loose).inc(release, identifier).version
  } catch (er) {
    return null
  }
}

exports.diff = diff
function diff (version1, version2) {
  if (eq(version1, version2)) {
    return null
  } else {
    var v1 = parse(version1)
    var v2 = parse(version2)
    var prefix = ''
    if (v1.prerelease.length || v2.prerelease.length) {
      prefix = 'pre'
      var defaultResult = 'prerelease'
    }
    for (var key in v1) {
      if (key === 'major' || key === 'minor' || key === 'patch') {
        if (v1[key] !== v2[key]) {
          return prefix + key
        }
      }
    }
    return defaultResult // may be undefined
  }
}

exports.compareIdentifiers = compareIdentifiers

var numeric = /^[0-9]+$/
function compareIdentifiers (a, b) {
  var anum = numeric.test(a)
  var bnum = numeric.test(b)

  if (anum && bnum) {
    a = +a
    b = +b
  }

  return a === b ? 0
    : (anum && !bnum) ? -1
    : (bnum && !anum) ? 1
    : a < b ? -1
    : 1
}

exports.rcompareIdentifiers = rcompareIdentifiers
function rcompareIdentifiers (a, b) {
  return compareIdentifiers(b, a)
}

exports.major = major
function major (a, loose) {
  return new SemVer(a, loose).major
}

exports.minor = minor
function minor (a, loose) {
  return new SemVer(a, loose).minor
}

exports.patch = patch
function patch (a, loose) {
  return new SemVer(a, loose).patch
}

exports.compare = compare
function compare (a, b, loose) {
  return new SemVer(a, loose).compare(new SemVer(b, loose))
}

exports.compareLoose = compareLoose
function compareLoose (a, b) {
  return compare(a, b, true)
}

exports.compareBuild = compareBuild
function compareBuild (a, b, loose) {
  var versionA = new SemVer(a, loose)
  var versionB = new SemVer(b, loose)
  return versionA.compare(versionB) || versionA.compareBuild(versionB)
}

exports.rcompare = rcompare
function rcompare (a, b, loose) {
  return compare(b, a, loose)
}

exports.sort = sort
function sort (list, loose) {
  return list.sort(function (a, b) {
    return exports.compareBuild(a, b, loose)
  })
}

exports.rsort = rsort
function rsort (list, loose) {
  return list.sort(function (a, b) {
    return exports.compareBuild(b, a, loose)
  })
}

exports.gt = gt
function gt (a, b, loose) {
  return compare(a, b, loose) > 0
}

exports.lt = lt
function lt (a, b, loose) {
  return compare(a, b, loose) < 0
}

exports.eq = eq
function eq (a, b, loose) {
  return compare(a, b, loose) === 0
}

exports.neq = neq
function neq (a, b, loose) {
  return compare(a, b, loose) !== 0
}

exports.gte = gte
function gte (a, b, loose) {
  return compare(a, b, loose) >= 0
}

exports.lte = lte
function lte (a, b, loose) {
  return compare(a, b, loose) <= 0
}

exports.cmp = cmp
function cmp (a, op, b, loose) {
  switch (op) {
    case '===':
      if (typeof a === 'object')
        a = a.version
      if (typeof b === 'object')
        b = b.version
      return a === b

    case '!==':
      if (typeof a === 'object')
        a = a.version
      if (typeof b === 'object')
        b = b.version
      return a !== b

    case '':
    case '=':
    case '==':
      return eq(a, b, loose)

    case '!=':
      return neq(a, b, loose)

    case '>':
      return gt(a, b, loose)

    case '>=':
      return gte(a, b, loose)

    case '<':
      return lt(a, b, loose)

    case '<=':
      return lte(a, b, loose)

    default:
      throw new TypeError('Invalid operator: ' + op)
  }
}

exports.Comparator = Comparator
function Comparator (comp, options) {
  if (!options || typeof options !== 'object') {
    options = {
      loose: !!options,
      includePrerelease: false
    }
  }

  if (comp instanceof Comparator) {
    if (comp.loose === !!options.loose) {
      return comp
    } else {
      comp = comp.value
    }
  }

  if (!(this instanceof Comparator)) {
    return new Comparator(comp, options)
  }

  comp = comp.trim().split(/\s+/).join(' ')
  debug('comparator', comp, options)
  this.options = options
  this.loose = !!options.loose
  this.parse(comp)

  if (this.semver === ANY) {
    this.value = ''
  } else {
    this.value = this.operator + this.semver.version
  }

  debug('comp', this)
}

var ANY = {}
Comparator.prototype.parse = function (comp) {
  var r = this.options.loose ? safeRe[t.COMPARATORLOOSE] : safeRe[t.COMPARATOR]
  var m = comp.match(r)

  if (!m) {
    throw new TypeError('Invalid comparator: ' + comp)
  }

  this.operator = m[1] !== undefined ? m[1] : ''
  if (this.operator === '=') {
    this.operator = ''
  }

  // if it literally is just '>' or '' then allow anything.
  if (!m[2]) {
    this.semver = ANY
  } else {
    this.semver = new SemVer(m[2], this.options.loose)
  }
}

Comparator.prototype.toString = function () {
  return this.value
}

Comparator.prototype.test = function (version) {
  debug('Comparator.test', version, this.options.loose)

  if (this.semver === ANY || version === ANY) {
    return true
  }

  if (typeof version === 'string') {
    try {
      version = new SemVer(version, this.options)
    } catch (er) {
      return false
    }
  }

  return cmp(version, this.operator, this.semver, this.options)
}

Comparator.prototype.intersects = function (comp, options) {
  if (!(comp instanceof Comparator)) {
    throw new TypeError('a Comparator is required')
  }

  if (!options || typeof options !== 'object') {
    options = {
      loose: !!options,
      includePrerelease: false
    }
  }

  var rangeTmp

  if (this.operator === '') {
    if (this.value === '') {
      return true
    }
    rangeTmp = new Range(comp.value, options)
    return satisfies(this.value, rangeTmp, options)
  } else if (comp.operator === '') {
    if (comp.value === '') {
      return true
    }
    rangeTmp = new Range(this.value, options)
    return satisfies(comp.semver, rangeTmp, options)
  }

  var sameDirectionIncreasing =
    (this.operator === '>=' || this.operator === '>') &&
    (comp.operator === '>=' || comp.operator === '>')
  var sameDirectionDecreasing =
    (this.operator === '<=' || this.operator === '<') &&
    (comp.operator === '<=' || comp.operator === '<')
  var sameSemVer = this.semver.version === comp.semver.version
  var differentDirectionsInclusive =
    (this.operator === '>=' || this.operator === '<=') &&
    (comp.operator === '>=' || comp.operator === '<=')
  var oppositeDirectionsLessThan =
    cmp(this.semver, '<', comp.semver, options) &&
    ((this.operator === '>=' || this.operator === '>') &&
    (comp.operator === '<=' || comp.operator === '<'))
  var oppositeDirectionsGreaterThan =
    cmp(this.semver, '>', comp.semver, options) &&
    ((this.operator === '<=' || this.operator === '<') &&
    (comp.operator === '>=' || comp.operator === '>'))

  return sameDirectionIncreasing || sameDirectionDecreasing ||
    (sameSemVer && differentDirectionsInclusive) ||
    oppositeDirectionsLessThan || oppositeDirectionsGreaterThan
}

exports.Range = Range
function Range (range, options) {
  if (!options || typeof options !== 'object') {
    options = {
      loose: !!options,
      includePrerelease: false
    }
  }

  if (range instanceof Range) {
    if (range.loose === !!options.loose &&
        range.includePrerelease === !!options.includePrerelease) {
      return range
    } else {
      return new Range(range.raw, options)
    }
  }

  if (range instanceof Comparator) {
    return new Range(range.value, options)
  }

  if (!(this instanceof Range)) {
    return new Range(range, options)
  }

  this.options = options
  this.loose = !!options.loose
  this.includePrerelease = !!options.includePrerelease

  // First reduce all whitespace as much as possible so we do not have to rely
  // on potentially slow regexes like \s*. This is then stored and used for
  // future error messages as well.
  this.raw = range
    .trim()
    .split(/\s+/)
    .join(' ')

  // First, split based on boolean or ||
  this.set = this.raw.split('||').map(function (range) {
    return this.parseRange(range.trim())
  }, this).filter(function (c) {
    // throw out any that are not relevant for whatever reason
    return c.length
  })

  if (!this.set.length) {
    throw new TypeError('Invalid SemVer Range: ' + this.raw)
  }

  this.format()
}

Range.prototype.format = function () {
  this.range = this.set.map(function (comps) {
    return comps.join(' ').trim()
  }).join('||').trim()
  return this.range
}

Range.prototype.toString = function () {
  return this.range
}

function isWhitespace (char) {
  var code = char && char.charCodeAt(0)
  return (code >= 0x0009 && code <= 0x000d) ||
    code === 0x0020 || code === 0x00a0 || code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 || code === 0x2029 || code === 0x202f ||
    code === 0x205f || code === 0x3000 || code === 0xfeff
}

function isVersionPrefix (char) {
  return char === 'v' || char === '=' || isWhitespace(char)
}

function isDigit (char) {
  return char !== undefined && char >= '0' && char <= '9'
}

function isLetter (char) {
  return char !== undefined &&
    ((char >= 'a' && char <= 'z') || (char >= 'A' && char <= 'Z'))
}

function isIdentifierCharacter (char) {
  return isDigit(char) || isLetter(char) || char === '-'
}

function isVersionStart (char) {
  return isDigit(char) || char === 'x' || char === 'X' || char === '*'
}

function findDigitsEndIndex (range, start, limit, digitRuns) {
  if (!isDigit(range[start])) {
    return start
  }
  if (start >= digitRuns.start && start < digitRuns.end) {
    return Math.min(start + limit, digitRuns.end)
  }
  if (start >= digitRuns.previousStart && start < digitRuns.previousEnd) {
    return Math.min(start + limit, digitRuns.previousEnd)
  }
  var end = start + 1
  while (isDigit(range[end])) {
    end++
  }
  // A failed full version can rewind from its second digit run to its first.
  digitRuns.previousStart = digitRuns.start
  digitRuns.previousEnd = digitRuns.end
  digitRuns.start = start
  digitRuns.end = end
  return Math.min(start + limit, end)
}

function findVersionNumberEndIndex (range, start, loose, digitRuns) {
  if (!loose && range[start] === '0') {
    return start + 1
  }
  return findDigitsEndIndex(range, start, loose ? MAX_LENGTH : MAX_LENGTH + 1, digitRuns)
}

function findPrereleaseIdentifierEndIndex (range, start, loose, digitRuns) {
  // Unlike v7, the legacy regex tries numeric identifiers before nonnumeric ones.
  if (isDigit(range[start])) {
    return findVersionNumberEndIndex(range, start, loose, digitRuns)
  }
  if (!isLetter(range[start]) && range[start] !== '-') {
    return start
  }
  var end = start + 1
  var limit = end + MAX_SAFE_BUILD_LENGTH
  while (end < limit && isIdentifierCharacter(range[end])) {
    end++
  }
  return end
}

function findPrereleaseEndIndex (range, start, loose, digitRuns) {
  var hyphen = range[start] === '-'
  if (!loose && !hyphen) {
    return start
  }
  var identifierStart = start + (hyphen ? 1 : 0)
  var end = findPrereleaseIdentifierEndIndex(range, identifierStart, loose, digitRuns)
  if (end === identifierStart) {
    if (!loose || !hyphen) {
      return start
    }
    end = findPrereleaseIdentifierEndIndex(range, start, loose, digitRuns)
  }
  while (range[end] === '.') {
    var next = findPrereleaseIdentifierEndIndex(range, end + 1, loose, digitRuns)
    if (next === end + 1) {
      break
    }
    end = next
  }
  return end
}

function findBuildEndIndex (range, start) {
  if (range[start] !== '+') {
    return start
  }
  var end = start + 1
  do {
    var identifierStart = end
    while (end - identifierStart < MAX_SAFE_BUILD_LENGTH &&
        isIdentifierCharacter(range[end])) {
      end++
    }
    if (end === identifierStart) {
      return identifierStart === start + 1 ? start : end - 1
    }
    if (range[end] !== '.') {
      return end
    }
    end++
  } while (true)
}

function findLooseFullVersionEndIndex (range, start, digitRuns) {
  var end = start
  for (var component = 0; component < 3; component++) {
    var next = findVersionNumberEndIndex(range, end, true, digitRuns)
    if (next === end) {
      return start
    }
    end = next
    if (component < 2) {
      if (range[end] !== '.') {
        return start
      }
      end++
    }
  }
  return findBuildEndIndex(range, findPrereleaseEndIndex(range, end, true, digitRuns))
}

function findPartialVersionComponentEndIndex (range, start, digitRuns) {
  if (isDigit(range[start])) {
    return findVersionNumberEndIndex(range, start, false, digitRuns)
  }
  return isVersionStart(range[start]) ? start + 1 : start
}

function findVersionEndIndex (range, start, digitRuns) {
  var end = findLooseFullVersionEndIndex(range, start, digitRuns)
  if (end !== start) {
    return end
  }
  end = findPartialVersionComponentEndIndex(range, start, digitRuns)
  for (var component = 0; component < 2; component++) {
    if (range[end] !== '.') {
      return end
    }
    var next = findPartialVersionComponentEndIndex(range, end + 1, digitRuns)
    if (next === end + 1) {
      return end
    }
    end = next
  }
  return findBuildEndIndex(range, findPrereleaseEndIndex(range, end, false, digitRuns))
}

function findRemovableWhitespaceIndex (range, position) {
  if (isWhitespace(range[position])) {
    position++
  }
  if (range[position] === '<' || range[position] === '>') {
    position++
  }
  if (range[position] === '=') {
    position++
  }
  return isWhitespace(range[position]) ? position : -1
}

function trimComparatorWhitespace (range) {
  var result = ''
  var copyFrom = 0
  var cursor = 0
  var digitRuns = { start: -1, end: -1, previousStart: -1, previousEnd: -1 }
  while (cursor < range.length) {
    var matchStart = cursor
    if (range[cursor] === '<' || range[cursor] === '>') {
      cursor++
    } else if (!isVersionPrefix(range[cursor]) && !isVersionStart(range[cursor])) {
      cursor++
      continue
    }
    while (cursor < range.length && isVersionPrefix(range[cursor])) {
      cursor++
    }
    if (!isVersionStart(range[cursor])) {
      continue
    }
    var whitespacePosition = findRemovableWhitespaceIndex(range, matchStart)
    if (whitespacePosition !== -1) {
      result += range.slice(copyFrom, whitespacePosition)
      copyFrom = whitespacePosition + 1
    }
    // Preserve match boundaries inside prerelease and build identifiers.
    cursor = findVersionEndIndex(range, cursor, digitRuns)
  }
  return result + range.slice(copyFrom)
}

Range.prototype.parseRange = function (range) {
  var loose = this.options.loose
  // `1.2.3 - 1.2.4` => `>=1.2.3 <=1.2.4`
  var hr = loose ? safeRe[t.HYPHENRANGELOOSE] : safeRe[t.HYPHENRANGE]
  range = range.replace(hr, hyphenReplace)
  debug('hyphen replace', range)
  // `> 1.2.3 < 1.2.5` => `>1.2.3 <1.2.5`
  range = trimComparatorWhitespace(range)
  debug('comparator trim', range)

  // `~ 1.2.3` => `~1.2.3`
  range = range.replace(safeRe[t.TILDETRIM], tildeTrimReplace)

  // `^ 1.2.3` => `^1.2.3`
  range = range.replace(safeRe[t.CARETTRIM], caretTrimReplace)

  // normalize spaces
  range = range.split(/\s+/).join(' ')

  // At this point, the range is completely trimmed and
  // ready to be split into comparators.

  var compRe = loose ? safeRe[t.COMPARATORLOOSE] : safeRe[t.COMPARATOR]
  var set = range.split(' ').map(function (comp) {
    return parseComparator(comp, this.options)
  }, this).join(' ').split(/\s+/)
  if (this.options.loose) {
    // in loose mode, throw out any that are not valid comparators
    set = set.filter(function (comp) {
      return !!comp.match(compRe)
    })
  }
  set = set.map(function (comp) {
    return new Comparator(comp, this.options)
  }, this)

  return set
}

Range.prototype.intersects = function (range, options) {
  if (!(range instanceof Range)) {
    throw new TypeError('a Range is required')
  }

  return this.set.some(function (thisComparators) {
    return (
      isSatisfiable(thisComparators, options) &&
      range.set.some(function (rangeComparators) {
        return (
          isSatisfiable(rangeComparators, options) &&
          thisComparators.every(function (thisComparator) {
            return rangeComparators.every(function (rangeComparator) {
              return thisComparator.intersects(rangeComparator, options)
            })
          })
        )
      })
    )
  })
}

// take a set of comparators and determine whether there
// exists a version which can satisfy it
function isSatisfiable (comparators, options) {
  var result = true
  var remainingComparators = comparators.slice()
  var testComparator = remainingComparators.pop()

  while (result && remainingComparators.length) {
    result = remainingComparators.every(function (otherComparator) {
      return testComparator.intersects(otherComparator, options)
    })

    testComparator = remainingComparators.pop()
  }

  return result
}

// Mostly just for testing and legacy API reasons
exports.toComparators = toComparators
function toComparators (range, options) {
  return new Range(range, options).set.map(function (comp) {
    return comp.map(function (c) {
      return c.value
    }).join(' ').trim().split(' ')
  })
}

// comprised of xranges, tildes, stars, and gtlt's at this point.
// already replaced the hyphen ranges
// turn into a set of JUST comparators.
function parseComparator (comp, options) {
  debug('comp', comp, options)
  comp = replaceCarets(comp, options)
  debug('caret', comp)
  comp = replaceTildes(comp, options)
  debug('tildes', comp)
  comp = replaceXRanges(comp, options)
  debug('xrange', comp)
  comp = replaceStars(comp, options)
  debug('stars', comp)
  return comp
}

function isX (id) {
  return !id || id.toLowerCase() === 'x' || id === '*'
}

// ~, ~> --> * (any, kinda silly)
// ~2, ~2.x, ~2.x.x, ~>2, ~>2.x ~>2.x.x --> >=2.0.0 <3.0.0
// ~2.0, ~2.0.x, ~>2.0, ~>2.0.x --> >=2.0.0 <2.1.0
// ~1.2, ~1.2.x, ~>1.2, ~>1.2.x --> >=1.2.0 <1.3.0
// ~1.2.3, ~>1.2.3 --> >=1.2.3 <1.3.0
// ~1.2.0, ~>1.2.0 --> >=1.2.0 <1.3.0
function replaceTildes (comp, options) {
  return comp.trim().split(/\s+/).map(function (comp) {
    return replaceTilde(comp, options)
  }).join(' ')
}

function replaceTilde (comp, options) {
  var r = options.loose ? safeRe[t.TILDELOOSE] : safeRe[t.TILDE]
  return comp.replace(r, function (_, M, m, p, pr) {
    debug('tilde', comp, _, M, m, p, pr)
    var ret

    if (isX(M)) {
      ret = ''
    } else if (isX(m)) {
      ret = '>=' + M + '.0.0 <' + (+M + 1) + '.0.0'
    } else if (isX(p)) {
      // ~1.2 == >=1.2.0 <1.3.0
      ret = '>=' + M + '.' + m + '.0 <' + M + '.' + (+m + 1) + '.0'
    } else if (pr) {
      debug('replaceTilde pr', pr)
      ret = '>=' + M + '.' + m + '.' + p + '-' + pr +
            ' <' + M + '.' + (+m + 1) + '.0'
    } else {
      // ~1.2.3 == >=1.2.3 <1.3.0
      ret = '>=' + M + '.' + m + '.' + p +
            ' <' + M + '.' + (+m + 1) + '.0'
    }

    debug('tilde return', ret)
    return ret
  })
}

// ^ --> * (any, kinda silly)
// ^2, ^2.x, ^2.x.x --> >=2.0.0 <3.0.0
// ^2.0, ^2.0.x --> >=2.0.0 <3.0.0
// ^1.2, ^1.2.x --> >=1.2.0 <2.0.0
// ^1.2.3 --> >=1.2.3 <2.0.0
// ^1.2.0 --> >=1.2.0 <2.0.0
function replaceCarets (comp, options) {
  return comp.trim().split(/\s+/).map(function (comp) {
    return replaceCaret(comp, options)
  }).join(' ')
}

function replaceCaret (comp, options) {
  debug('caret', comp, options)
  var r = options.loose ? safeRe[t.CARETLOOSE] : safeRe[t.CARET]
  return comp.replace(r, function (_, M, m, p, pr) {
    debug('caret', comp, _, M, m, p, pr)
    var ret

    if (isX(M)) {
      ret = ''
    } else if (isX(m)) {
      ret = '>=' + M + '.0.0 <' + (+M + 1) + '.0.0'
    } else if (isX(p)) {
      if (M === '0') {
        ret = '>=' + M + '.' + m + '.0 <' + M + '.' + (+m + 1) + '.0'
      } else {
        ret = '>=' + M + '.' + m + '.0 <' + (+M + 1) + '.0.0'
      }
    } else if (pr) {
      debug('replaceCaret pr', pr)
      if (M === '0') {
        if (m === '0') {
          ret = '>=' + M + '.' + m + '.' + p + '-' + pr +
                ' <' + M + '.' + m + '.' + (+p + 1)
        } else {
          ret = '>=' + M + '.' + m + '.' + p + '-' + pr +
                ' <' + M + '.' + (+m + 1) + '.0'
        }
      } else {
        ret = '>=' + M + '.' + m + '.' + p + '-' + pr +
              ' <' + (+M + 1) + '.0.0'
      }
    } else {
      debug('no pr')
      if (M === '0') {
        if (m === '0') {
          ret = '>=' + M + '.' + m + '.' + p +
                ' <' + M + '.' + m + '.' + (+p + 1)
        } else {
          ret = '>=' + M + '.' + m + '.' + p +
                ' <' + M + '.' + (+m + 1) + '.0'
        }
      } else {
        ret = '>=' + M + '.' + m + '.' + p +
              ' <' + (+M + 1) + '.0.0'
      }
    }

    debug('caret return', ret)
    return ret
  })
}

function replaceXRanges (comp, options) {
  debug('replaceXRanges', comp, options)
  return comp.split(/\s+/).map(function (comp) {
    return replaceXRange(comp, options)
  }).join(' ')
}

function replaceXRange (comp, options) {
  comp = comp.trim()
  var r = options.loose ? safeRe[t.XRANGELOOSE] : safeRe[t.XRANGE]
  return comp.replace(r, function (ret, gtlt, M, m, p, pr) {
    debug('xRange', comp, ret, gtlt, M, m, p, pr)
    var xM = isX(M)
    var xm = xM || isX(m)
    var xp = xm || isX(p)
    var anyX = xp

    if (gtlt === '=' && anyX) {
      gtlt = ''
    }

    // if we're including prereleases in the match, then we need
    // to fix this to -0, the lowest possible prerelease value
    pr = options.includePrerelease ? '-0' : ''

    if (xM) {
      if (gtlt === '>' || gtlt === '<') {
        // nothing is allowed
        ret = '<0.0.0-0'
      } else {
        // nothing is forbidden
        ret = '*'
      }
    } else if (gtlt && anyX) {
      // we know patch is an x, because we have any x at all.
      // replace X with 0
      if (xm) {
        m = 0
      }
      p = 0

      if (gtlt === '>') {
        // >1 => >=2.0.0
        // >1.2 => >=1.3.0
        // >1.2.3 => >= 1.2.4
        gtlt = '>='
        if (xm) {
          M = +M + 1
          m = 0
          p = 0
        } else {
          m = +m + 1
          p = 0
        }
      } else if (gtlt === '<=') {
        // <=0.7.x is actually <0.8.0, since any 0.7.x should
        // pass.  Similarly, <=7.x is actually <8.0.0, etc.
        gtlt = '<'
        if (xm) {
          M = +M + 1
        } else {
          m = +m + 1
        }
      }

      ret = gtlt + M + '.' + m + '.' + p + pr
    } else if (xm) {
      ret = '>=' + M + '.0.0' + pr + ' <' + (+M + 1) + '.0.0' + pr
    } else if (xp) {
      ret = '>=' + M + '.' + m + '.0' + pr +
        ' <' + M + '.' + (+m + 1) + '.0' + pr
    }

    debug('xRange return', ret)

    return ret
  })
}

// Because * is AND-ed with everything else in the comparator,
// and '' means "any version", just remove the *s entirely.
function replaceStars (comp, options) {
  debug('replaceStars', comp, options)
  // Looseness is ignored here.  star is always as loose as it gets!
  return comp.trim().replace(safeRe[t.STAR], '')
}

// This function is passed to string.replace(re[t.HYPHENRANGE])
// M, m, patch, prerelease, build
// 1.2 - 3.4.5 => >=1.2.0 <=3.4.5
// 1.2.3 - 3.4 => >=1.2.0 <3.5.0 Any 3.4.x will do
// 1.2 - 3.4 => >=1.2.0 <3.5.0
function hyphenReplace ($0,
  from, fM, fm, fp, fpr, fb,
  to, tM, tm, tp, tpr, tb) {
  if (isX(fM)) {
    from = ''
  } else if (isX(fm)) {
    from = '>=' + fM + '.0.0'
  } else if (isX(fp)) {
    from = '>=' + fM + '.' + fm + '.0'
  } else {
    from = '>=' + from
  }

  if (isX(tM)) {
    to = ''
  } else if (isX(tm)) {
    to = '<' + (+tM + 1) + '.0.0'
  } else if (isX(tp)) {
    to = '<' + tM + '.' + (+tm + 1) + '.0'
  } else if (tpr) {
    to = '<=' + tM + '.' + tm + '.' + tp + '-' + tpr
  } else {
    to = '<=' + to
  }

  return (from + ' ' + to).trim()
}

// if ANY of the sets match ALL of its comparators, then pass
Range.prototype.test = function (version) {
  if (!version) {
    return false
  }

  if (typeof version === 'string') {
    try {
      version = new SemVer(version, this.options)
    } catch (er) {
      return false
    }
  }

  for (var i = 0; i < this.set.length; i++) {
    if (testSet(this.set[i], version, this.options)) {
      return true
    }
  }
  return false
}

function testSet (set, version, options) {
  for (var i = 0; i < set.length; i++) {
    if (!set[i].test(version)) {
      return false
    }
  }

  if (version.prerelease.length && !options.includePrerelease) {
    // Find the set of versions that are allowed to have prereleases
    // For example, ^1.2.3-pr.1 desugars to >=1.2.3-pr.1 <2.0.0
    // That should allow `1.2.3-pr.2` to pass.
    // However, `1.2.4-alpha.notready` should NOT be allowed,
    // even though it's within the range set by the comparators.
    for (i = 0; i < set.length; i++) {
      debug(set[i].semver)
      if (set[i].semver === ANY) {
        continue
      }

      if (set[i].semver.prerelease.length > 0) {
        var allowed = set[i].semver
        if (allowed.major === version.major &&
            allowed.minor === version.minor &&
            allowed.patch === version.patch) {
          return true
        }
      }
    }

    // Version has a -pre, but it's not one of the ones we like.
    return false
  }

  return true
}

exports.satisfies = satisfies
function satisfies (version, range, options) {
  try {
    range = new Range(range, options)
  } catch (er) {
    return false
  }
  return range.test(version)
}

exports.maxSatisfying = maxSatisfying
function maxSatisfying (versions, range, options) {
  var max = null
  var maxSV = null
  try {
    var rangeObj = new Range(range, options)
  } catch (er) {
    return null
  }
  versions.forEach(function (v) {
    if (rangeObj.test(v)) {
      // satisfies(v, range, options)
      if (!max || maxSV.compare(v) === -1) {
        // compare(max, v, true)
        max = v
        maxSV = new SemVer(max, options)
      }
    }
  })
  return max
}

exports.minSatisfying = minSatisfying
function minSatisfying (versions, range, options) {
  var min = null
  var minSV = null
  try {
    var rangeObj = new Range(range, options)
  } catch (er) {
    return null
  }
  versions.forEach(function (v) {
    if (rangeObj.test(v)) {
      // satisfies(v, range, options)
      if (!min || minSV.compare(v) === 1) {
        // compare(min, v, true)
        min = v
        minSV = new SemVer(min, options)
      }
    }
  })
  return min
}

exports.minVersion = minVersion
function minVersion (range, loose) {
  range = new Range(range, loose)

  var minver = new SemVer('0.0.0')
  if (range.test(minver)) {
    return minver
  }

  minver = new SemVer('0.0.0-0')
  if (range.test(minver)) {
    return minver
  }

  minver = null
  for (var i = 0; i < range.set.length; ++i) {
    var comparators = range.set[i]

    comparators.forEach(function (comparator) {
      // Clone to avoid manipulating the comparator's semver object.
      var compver = new SemVer(comparator.semver.version)
      switch (comparator.operator) {
        case '>':
          if (compver.prerelease.length === 0) {
            compver.patch++
          } else {
            compver.prerelease.push(0)
          }
          compver.raw = compver.format()
          /* fallthrough */
        case '':
        case '>=':
          if (!minver || gt(minver, compver)) {
            minver = compver
          }
          break
        case '<':
        case '<=':
          /* Ignore maximum versions */
          break
        /* istanbul ignore next */
        default:
          throw new Error('Unexpected operation: ' + comparator.operator)
      }
    })
  }

  if (minver && range.test(minver)) {
    return minver
  }

  return null
}

exports.validRange = validRange
function validRange (range, options) {
  try {
    // Return '*' instead of '' so that truthiness works.
    // This will throw if it's invalid anyway
    return new Range(range, options).range || '*'
  } catch (er) {
    return null
  }
}

// Determine if version is less than all the versions possible in the range
exports.ltr = ltr
function ltr (version, range, options) {
  return outside(version, range, '<', options)
}

// Determine if version is greater than all the versions possible in the range.
exports.gtr = gtr
function gtr (version, range, options) {
  return outside(version, range, '>', options)
}

exports.outside = outside
function outside (version, range, hilo, options) {
  version = new SemVer(version, options)
  range = new Range(range, options)

  var gtfn, ltefn, ltfn, comp, ecomp
  switch (hilo) {
    case '>':
      gtfn = gt
      ltefn = lte
      ltfn = lt
      comp = '>'
      ecomp = '>='
      break
    case '<':
      gtfn = lt
      ltefn = gte
      ltfn = gt
      comp = '<'
      ecomp = '<='
      break
    default:
      throw new TypeError('Must provide a hilo val of "<" or ">"')
  }

  // If it satisifes the range it is not outside
  if (satisfies(version, range, options)) {
    return false
  }

  // From now on, variable terms are as if we're in "gtr" mode.
  // but note that everything is flipped for the "ltr" function.

  for (var i = 0; i < range.set.length; ++i) {
    var comparators = range.set[i]

    var high = null
    var low = null

    comparators.forEach(function (comparator) {
      if (comparator.semver === ANY) {
        comparator = new Comparator('>=0.0.0')
      }
      high = high || comparator
      low = low || comparator
      if (gtfn(comparator.semver, high.semver, options)) {
        high = comparator
      } else if (ltfn(comparator.semver, low.semver, options)) {
        low = comparator
      }
    })

    // If the edge version comparator has a operator then our version
    // isn't outside it
    if (high.operator === comp || high.operator === ecomp) {
      return false
    }

    // If the lowest version comparator has an operator and our version
    // is less than it then it isn't higher than the range
    if ((!low.operator || low.operator === comp) &&
        ltefn(version, low.semver)) {
      return false
    } else if (low.operator === ecomp && ltfn(version, low.semver)) {
      return false
    }
  }
  return true
}

exports.prerelease = prerelease
function prerelease (version, options) {
  var parsed = parse(version, options)
  return (parsed && parsed.prerelease.length) ? parsed.prerelease : null
}

exports.intersects = intersects
function intersects (r1, r2, options) {
  r1 = new Range(r1, options)
  r2 = new Range(r2, options)
  return r1.intersects(r2)
}

exports.coerce = coerce
function coerce (version, options) {
  if (version instanceof SemVer) {
    return version
  }

  if (typeof version === 'number') {
    version = String(version)
  }

  if (typeof version !== 'string') {
    return null
  }

  options = options || {}

  var match = null
  if (!options.rtl) {
    match = version.match(safeRe[t.COERCE])
  } else {
    // Find the right-most coercible string that does not share
    // a terminus with a more left-ward coercible string.
    // Eg, '1.2.3.4' wants to coerce '2.3.4', not '3.4' or '4'
    //
    // Walk through the string checking with a /g regexp
    // Manually set the index so as to pick up overlapping matches.
    // Stop when we get a match that ends at the string end, since no
    // coercible string can be more right-ward without the same terminus.
    var next
    while ((next = safeRe[t.COERCERTL].exec(version)) &&
      (!match || match.index + match[0].length !== version.length)
    ) {
      if (!match ||
          next.index + next[0].length !== match.index + match[0].length) {
        match = next
      }
      safeRe[t.COERCERTL].lastIndex = next.index + next[1].length + next[2].length
    }
    // leave it in a clean state
    safeRe[t.COERCERTL].lastIndex = -1
  }

  if (match === null) {
    return null
  }

  return parse(match[2] +
    '.' + (match[3] || '0') +
    '.' + (match[4] || '0'), options)
}


/***/ }),

/***/ 3064:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

"use strict";
__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _aks_delivery_action_run__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14669);
/* harmony import */ var _actions_acr_build_push_action_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40300);
/* harmony import */ var _actions_acr_build_push_main_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7780);



await (0,_aks_delivery_action_run__WEBPACK_IMPORTED_MODULE_2__/* .start */ .n)(_actions_acr_build_push_action_js__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .A, _actions_acr_build_push_main_js__WEBPACK_IMPORTED_MODULE_1__/* ["default"] */ .A, 'main');

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 7780:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

"use strict";

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ acr_build_push_main)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/action/private-folder.js
var private_folder = __webpack_require__(16706);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/action/errors.js
var errors = __webpack_require__(96831);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/image/leaks.js
const telling = new Set([
    ...[
        'password',
        'passwd',
        'pwd',
        'passphrase',
        'secret',
        'secrets',
        'token',
        'pat',
        'key',
        'credential',
        'credentials',
    ],
    ...['apikey', 'accesskey', 'privatekey', 'secretkey', 'accountkey', 'authtoken', 'connectionstring', 'sas'],
]);
/** Words before `key` with which it is no secret. */
const harmlessKeys = new Set(['public', 'cache', 'partition', 'sort', 'primary', 'foreign']);
/** Texts that are secrets whatever they are called. */
const shapes = [
    { what: 'a private key', shape: /-----BEGIN [A-Z ]*PRIVATE KEY-----/ },
    { what: 'a JSON web token', shape: /\beyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]*/ },
    { what: 'a GitHub token', shape: /\b(?:gh[opusr]_[A-Za-z0-9]{36}|github_pat_\w{22})/ },
    { what: 'an npm token', shape: /\bnpm_[A-Za-z0-9]{36}/ },
    { what: 'a Docker Hub token', shape: /\bdckr_(?:pat|oat)_[\w-]{20}/ },
    { what: 'a GitLab token', shape: /\bglpat-[\w-]{20}/ },
    { what: 'a PyPI token', shape: /\bpypi-AgE[\w-]{20}/ },
    { what: 'a Slack token', shape: /\bxox[abeoprs]-[\w-]{10}/ },
    { what: 'an AWS access key', shape: /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/ },
    { what: 'a client secret of Entra ID', shape: /\b[\w~.-]{3}8Q~[\w~.-]{31}/ },
    { what: 'a password of an Azure registry', shape: /\+ACR[A-Za-z0-9+/]{6}/ },
    { what: 'a shared access signature', shape: /[?&]sig=[\w%+/-]{20}/i },
    { what: 'a connection string', shape: /(?:^|;)\s*(?:AccountKey|SharedAccessKey|Password|Pwd)\s*=\s*[^;\s]/i },
    { what: 'a URL with a password', shape: /^[a-z][a-z0-9+.-]{0,20}:\/\/[^\s:/@]*:[^\s@/]+@/i },
];
/**
 * The build arguments that look like secrets, by name or by value. They stay readable in the image's history and in its
 * provenance, unlike secrets. Empty values, switches and numbers are none.
 */
function buildArgumentLeaks(buildArguments) {
    return Object.entries(buildArguments).flatMap(([name, value]) => {
        const text = value.trim();
        if (/^(?:|true|false|yes|no|\d{1,5})$/i.test(text))
            return [];
        const shape = shapes.find((candidate) => candidate.shape.test(text));
        const why = shape === undefined ? (namesSecret(name) ? 'has the name of a secret' : undefined) : `holds ${shape.what}`;
        if (why === undefined)
            return [];
        const message = `The build argument ${name} ${why}, and everybody who can pull the image can read it there; pass it with the input secrets and RUN --mount=type=secret.`;
        return [{ name, message }];
    });
}
/** True for NPM_TOKEN, dbPassword and API_KEY_2, not for TOKENIZER or CACHE_KEY. */
function namesSecret(name) {
    const words = name
        .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
        .toLowerCase()
        .split(/[^a-z0-9]+/)
        .map((word) => word.replace(/\d+$/, ''))
        .filter((word) => word !== '');
    const last = words.at(-1) ?? '';
    if (last === 'string' && words.at(-2) === 'connection')
        return true;
    return telling.has(last) && !(last === 'key' && harmlessKeys.has(words.at(-2) ?? ''));
}

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/oci/reference.js
var oci_reference = __webpack_require__(91752);
// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/action/workspace.js
var action_workspace = __webpack_require__(84271);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/build/inputs/lines.js

/**
 * The items of an input with one item a line. A line that begins with a double quote goes on until the closing one, over line
 * breaks, with `""` for a quote inside, as docker/build-push-action takes multi-line values; every other line is taken as it is.
 */
function itemLines(text) {
    const items = [];
    const lines = (text ?? '').split(/\r\n|\r|\n/);
    for (let line = lines.shift(); line !== undefined; line = lines.shift()) {
        const trimmed = line.trim();
        if (trimmed === '')
            continue;
        items.push(trimmed.startsWith('"') ? unquote(trimmed, lines) : trimmed);
    }
    return items;
}
/** Takes lines away until the quote is closed. A text whose quote is never closed, or closed before its end, is no quoted one. */
function unquote(first, rest) {
    let text = first;
    for (let used = 0;; used += 1) {
        const closed = /^"((?:[^"]|"")*)"\s*$/.exec(text);
        if (closed !== null) {
            rest.splice(0, used);
            return (closed[1] ?? '').replaceAll('""', '"');
        }
        const next = rest[used];
        if (next === undefined)
            return first;
        text = `${text}\n${next}`;
    }
}
/** Options of a cache that hold a secret (docs.docker.com/build/cache/backends), and the variable that BuildKit takes it from. */
const secretOptions = [
    [/(?:^|,)"?type=azblob\b.*secret_access_key=/, 'BUILDKIT_AZURE_STORAGE_SECRET_ACCESS_KEY'],
    [/(?:^|,)"?(?:secret_access_key|session_token)=/, 'AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN'],
    [/(?:^|,)"?(?:token|ghtoken)=/, 'ACTIONS_RUNTIME_TOKEN'],
];
/** Caches, as buildx takes them. They become arguments, which every process of the machine can read. */
function cacheLines(input, text) {
    const lines = itemLines(text);
    for (const [index, line] of lines.entries()) {
        const variable = secretOptions.find(([pattern]) => pattern.test(line))?.[1];
        if (variable === undefined)
            continue;
        throw invalid(input, `its item ${index + 1} holds a secret`, `Give it to the step in env, as ${variable}.`);
    }
    return lines;
}
/** `name=value` items. Throws `build/input-invalid` that names the line and never quotes it: it may hold a secret. */
function pairs(input, text) {
    return itemLines(text).map((item, index) => {
        const at = item.indexOf('=');
        const name = item.slice(0, Math.max(at, 0)).trim();
        if (name === '')
            throw invalid(input, `its item ${index + 1} is not of the form name=value`, 'Write one name=value a line.');
        return { name, value: item.slice(at + 1) };
    });
}
/** Like `pairs`, but a name alone is allowed: its value comes from the environment. */
function pairsOrNames(input, text) {
    const items = itemLines(text);
    const bare = /^[^=\s]+$/;
    return items.flatMap((item) => bare.test(item) ? [{ name: item, value: undefined }] : pairs(input, quoted(item)));
}
const quoted = (item) => `"${item.replaceAll('"', '""')}"`;
/** The error for an input that cannot be used as it is. */
function invalid(input, why, fix) {
    return new errors/* UserError */.y({
        code: 'build/input-invalid',
        message: `The input ${input} cannot be used: ${why}.`,
        fix,
    });
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/build/inputs/context.js





/** https://docs.docker.com/build/concepts/context/: Git and HTTP contexts. */
const remote = /^(?:https?|git|ssh):\/\/|^git@|^github\.com\//;
/** Named contexts may also be images, OCI layouts, and other targets of a bake file. */
const named = /^(?:docker-image|oci-layout):\/\//;
/** A token may stand alone as the user of a web address; the user of SSH is no secret. Images have an @ before their digest. */
const credentials = [
    /^https?:\/\/[^/?#]*@/i,
    /^(?:git|ssh):\/\/[^/@]*:[^/@]*@/i,
    /[?&][\w-]*(?:sig|signature|token|password|secret)=/i,
];
/** The context of docker/build-push-action, which is the commit on GitHub; here it is the checkout of the same commit. */
const ofBuildPush = /^\{\{\s*defaultContext\s*\}\}:?/;
/** Throws UserErrors build/context-missing and build/input-invalid. */
async function parseContext(text, workspace) {
    const path = text.replace(ofBuildPush, '');
    if (remote.test(path))
        return { kind: 'remote', address: withoutCredentials('context', path) };
    return { kind: 'folder', path: await folder('context', path === '' ? '.' : path, workspace) };
}
/** `name=folder or address` lines. */
async function parseContexts(text, workspace) {
    return Promise.all(pairs('build-contexts', text).map(async ({ name, value }) => {
        const isAddress = remote.test(value) || named.test(value);
        return {
            name,
            context: isAddress
                ? { kind: 'remote', address: withoutCredentials('build-contexts', value) }
                : { kind: 'folder', path: await folder('build-contexts', value, workspace) },
        };
    }));
}
/**
 * The Dockerfile: relative to the workspace, as for docker/build-push-action, by default in the context. For a remote context it
 * is a path inside that, and undefined means BuildKit's default.
 */
async function parseDockerfile(text, context, workspace) {
    if (context.kind === 'remote')
        return text;
    // A link is followed here: an archive for ACR Tasks would carry it alone.
    const given = text === undefined ? (0,external_node_path_.join)(context.path, 'Dockerfile') : text.replace(ofBuildPush, '');
    const path = await inside('file', given, workspace);
    if ((await (0,external_node_fs_promises_.stat)(path).catch(() => undefined))?.isFile())
        return path;
    throw new errors/* UserError */.y({
        code: 'build/dockerfile-missing',
        message: `There is no Dockerfile at ${(0,external_node_path_.relative)(workspace, path)}.`,
        fix: 'Set `file` to its path from the root of the repository, and check the repository out before.',
    });
}
async function folder(input, path, workspace) {
    const real = await inside(input, path, workspace);
    if ((await (0,external_node_fs_promises_.stat)(real).catch(() => undefined))?.isDirectory())
        return real;
    throw new errors/* UserError */.y({
        code: 'build/context-missing',
        message: `There is no folder "${path}" in the workspace, which the input ${input} names.`,
        fix: 'Check the repository out first (actions/checkout), and give the path from its root.',
    });
}
async function inside(input, path, workspace) {
    const real = (0,action_workspace/* resolveInWorkspace */.z)(path, workspace);
    if (real !== undefined)
        return real;
    throw invalid(input, `"${path}" lies outside the workspace`, 'Give a path inside the checkout.');
}
// An address becomes an argument, and arguments are visible to every process of the machine.
function withoutCredentials(input, address) {
    if (!credentials.some((pattern) => pattern.test(address)))
        return address;
    throw invalid(input, 'its address holds a credential', 'Leave it away, and give the secret GIT_AUTH_TOKEN in `secrets`.');
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/image/dates.js
/** Thrown for a token that moment.js knows and this module does not. */
class UnknownDateToken extends Error {
    token;
    constructor(token) {
        super(`unknown date token ${token}`);
        this.token = token;
    }
}
const dayMs = 86_400_000;
const months = 'January February March April May June July August September October November December'.split(' ');
const days = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const pad = (value, width = 2) => String(value).padStart(width, '0');
const month = ({ wall }) => wall.getUTCMonth() + 1;
const year = ({ wall }) => wall.getUTCFullYear();
const hour = ({ wall }) => wall.getUTCHours();
const half = (local) => (hour(local) < 12 ? 'AM' : 'PM');
const dates_name = (names, index) => names[index] ?? '';
const dayOfYear = (date) => Math.floor((date.getTime() - Date.UTC(date.getUTCFullYear())) / dayMs) + 1;
function ordinal(value) {
    const teen = value % 100 > 10 && value % 100 < 14;
    return `${value}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th')}`;
}
/** A week belongs to the year of one of its days: for ISO weeks (from Monday) the fourth, for American ones (from Sunday) the last. */
function week({ wall }, firstDay) {
    const at = (wall.getUTCDay() - firstDay + 7) % 7;
    const decisive = new Date(wall.getTime() + ((firstDay === 1 ? 3 : 6) - at) * dayMs);
    return { year: decisive.getUTCFullYear(), number: Math.ceil(dayOfYear(decisive) / 7) };
}
function offset({ offsetMinutes }, separator) {
    const minutes = Math.abs(offsetMinutes);
    return `${offsetMinutes < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60))}${separator}${pad(minutes % 60)}`;
}
const fraction = (width) => (local) => pad(local.wall.getUTCMilliseconds(), 3).padEnd(width, '0').slice(0, width);
const tokens = {
    YYYY: (at) => pad(year(at), 4),
    YY: (at) => pad(year(at) % 100),
    Y: year,
    Q: (at) => Math.ceil(month(at) / 3),
    Qo: (at) => ordinal(Math.ceil(month(at) / 3)),
    M: month,
    Mo: (at) => ordinal(month(at)),
    MM: (at) => pad(month(at)),
    MMM: (at) => dates_name(months, month(at) - 1).slice(0, 3),
    MMMM: (at) => dates_name(months, month(at) - 1),
    D: ({ wall }) => wall.getUTCDate(),
    Do: ({ wall }) => ordinal(wall.getUTCDate()),
    DD: ({ wall }) => pad(wall.getUTCDate()),
    DDD: ({ wall }) => dayOfYear(wall),
    DDDo: ({ wall }) => ordinal(dayOfYear(wall)),
    DDDD: ({ wall }) => pad(dayOfYear(wall), 3),
    d: ({ wall }) => wall.getUTCDay(),
    do: ({ wall }) => ordinal(wall.getUTCDay()),
    dd: ({ wall }) => dates_name(days, wall.getUTCDay()).slice(0, 2),
    ddd: ({ wall }) => dates_name(days, wall.getUTCDay()).slice(0, 3),
    dddd: ({ wall }) => dates_name(days, wall.getUTCDay()),
    e: ({ wall }) => wall.getUTCDay(),
    E: ({ wall }) => wall.getUTCDay() || 7,
    w: (at) => week(at, 0).number,
    wo: (at) => ordinal(week(at, 0).number),
    ww: (at) => pad(week(at, 0).number),
    gg: (at) => pad(week(at, 0).year % 100),
    gggg: (at) => pad(week(at, 0).year, 4),
    W: (at) => week(at, 1).number,
    Wo: (at) => ordinal(week(at, 1).number),
    WW: (at) => pad(week(at, 1).number),
    GG: (at) => pad(week(at, 1).year % 100),
    GGGG: (at) => pad(week(at, 1).year, 4),
    A: half,
    a: (at) => half(at).toLowerCase(),
    H: hour,
    HH: (at) => pad(hour(at)),
    h: (at) => hour(at) % 12 || 12,
    hh: (at) => pad(hour(at) % 12 || 12),
    k: (at) => hour(at) || 24,
    kk: (at) => pad(hour(at) || 24),
    m: ({ wall }) => wall.getUTCMinutes(),
    mm: ({ wall }) => pad(wall.getUTCMinutes()),
    s: ({ wall }) => wall.getUTCSeconds(),
    ss: ({ wall }) => pad(wall.getUTCSeconds()),
    ...Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8, 9].map((width) => ['S'.repeat(width), fraction(width)])),
    Z: (at) => offset(at, ':'),
    ZZ: (at) => offset(at, ''),
    z: zoneName,
    zz: zoneName,
    X: ({ instant }) => Math.floor(instant.getTime() / 1000),
    x: ({ instant }) => instant.getTime(),
};
const token = `(?:${Object.keys(tokens)
    .sort((a, b) => b.length - a.length)
    .join('|')})`;
/** `[text]` and a token behind a backslash are literal; L, l, N and y would mean localised dates and eras. */
const scan = new RegExp(`\\[([^\\]]*)\\]|\\\\(${token}|.)|(${token})|([LlNy])`, 'g');
/**
 * Writes a date by a format of moment.js (https://momentjs.com/docs/#/displaying/format/), in English; characters that are no
 * token stay. `zone` is an IANA name. For zones other than UTC, `z` is the name that the JavaScript engine knows (`GMT+9` for Tokyo).
 * @throws UnknownDateToken for localised formats and eras; RangeError for an unknown zone
 */
function formatDate(instant, format, zone) {
    const offsetMinutes = offsetOf(instant, zone);
    const local = { instant, zone, offsetMinutes, wall: new Date(instant.getTime() + offsetMinutes * 60_000) };
    return format.replace(scan, (_all, bracketed, escaped, found, unsupported) => {
        if (unsupported !== undefined)
            throw new UnknownDateToken(unsupported);
        if (found !== undefined)
            return String(tokens[found]?.(local));
        return bracketed ?? escaped?.replace('\\', '') ?? '';
    });
}
/** Minutes that the clocks of a zone are ahead of UTC at an instant. */
function offsetOf(instant, zone) {
    if (zone === 'UTC')
        return 0;
    const text = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' }).format(instant);
    const [, sign, hours, minutes] = /GMT([+-])(\d+):(\d+)/.exec(text) ?? [];
    return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0));
}
function zoneName({ instant, zone }) {
    const parts = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'short' }).formatToParts(instant);
    return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone;
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/image/source.js
function referenceOf({ ref, eventName, prNumber }) {
    if (eventName === 'pull_request_target' && prNumber !== undefined)
        return { kind: 'pr', name: String(prNumber) };
    if (ref.startsWith('refs/heads/'))
        return { kind: 'branch', name: ref.slice('refs/heads/'.length) };
    if (ref.startsWith('refs/tags/'))
        return { kind: 'tag', name: ref.slice('refs/tags/'.length) };
    if (ref.startsWith('refs/pull/'))
        return { kind: 'pr', name: ref.slice('refs/pull/'.length).replace(/\/merge$/, '') };
    return { kind: 'other', name: ref };
}
function shortSha({ sha, shortShaLength = 7 }) {
    return sha.slice(0, shortShaLength);
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/image/expressions.js



/** The events that GitHub starts for the default branch only, and whose payloads do not always name it. */
const defaultBranchEvents = /^(?:schedule|issues|discussion(?:_comment)?)$/;
/** The expressions that all inputs know. */
function globalExpressions(source) {
    const reference = referenceOf(source);
    const isDefaultBranch = reference.kind === 'branch' &&
        (reference.name === source.defaultBranch || defaultBranchEvents.test(source.eventName));
    const hasBase = reference.kind === 'tag' || reference.kind === 'pr';
    return {
        branch: reference.kind === 'branch' ? reference.name : '',
        tag: reference.kind === 'tag' ? reference.name : '',
        sha: shortSha(source),
        base_ref: hasBase ? (source.baseRef ?? '').replace(/^refs\/heads\//, '') : '',
        is_default_branch: String(isDefaultBranch),
        is_not_default_branch: String(!isDefaultBranch),
        date: source.now,
        commit_date: source.commitDate,
    };
}
/**
 * A function that replaces `{{name}}`, `{{date 'FORMAT'}}` and `{{date 'FORMAT' tz='Europe/Berlin'}}`; `\{{` stays as it is, without
 * the backslash. Nothing is escaped for HTML, as Handlebars does.
 */
function expander(expressions) {
    return (text, place) => text.replace(/(\\?)\{\{(?:\{?\s*([^{}]*?)\s*\}?\}\})?/g, (all, backslash, body) => {
        if (backslash !== '')
            return all.slice(1);
        if (body === undefined)
            throw expressions_invalid(place, "opens '{{' that no '}}' closes", expressions);
        return evaluate(body, expressions, place);
    });
}
const call = /^([a-z_][a-z0-9_]*)(?:\s+(?:'(?<single>[^']*)'|"(?<double>[^"]*)"))?(?:\s+tz=(?:'(?<zone>[^']*)'|"(?<zone2>[^"]*)"))?$/;
function evaluate(body, expressions, place) {
    const match = call.exec(body);
    const value = match?.[1] !== undefined && Object.hasOwn(expressions, match[1]) ? expressions[match[1]] : undefined;
    if (match === null || value === undefined)
        throw expressions_invalid(place, `has the expression {{${body}}}, which does not exist here`, expressions);
    const format = match.groups?.single ?? match.groups?.double;
    const zone = match.groups?.zone ?? match.groups?.zone2;
    if (typeof value === 'string') {
        if (format === undefined && zone === undefined)
            return value;
        throw expressions_invalid(place, `has the expression {{${body}}}, but {{${match[1]}}} takes no format`, expressions);
    }
    if (format === undefined)
        throw expressions_invalid(place, `has the expression {{${body}}}, which lacks its format in quotes`, expressions);
    try {
        return formatDate(value, format, zone ?? 'UTC');
    }
    catch (error) {
        if (error instanceof UnknownDateToken)
            throw expressions_invalid(place, `has the date format '${format}', whose '${error.token}' is not supported`, expressions);
        if (error instanceof RangeError)
            throw expressions_invalid(place, `has the time zone '${zone}', which does not exist`, expressions);
        throw error;
    }
}
function expressions_invalid({ input, line }, why, expressions) {
    const known = Object.entries(expressions).map(([name, value]) => typeof value === 'string' ? `{{${name}}}` : `{{${name} 'YYYYMMDD' tz='UTC'}}`);
    return new errors/* UserError */.y({
        code: 'image/expression-invalid',
        message: `Line ${line} of the input ${input} ${why}.`,
        fix: `Use one of ${known.join(', ')}.`,
    });
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/image/lines.js

const fixes = {
    images: 'Write one name a line, without tag or digest: contoso.azurecr.io/shop/web, or name=…,enable=….',
    tags: 'Write one rule a line, such as type=semver,pattern={{version}} or type=raw,value=stable; quote a field that holds a comma.',
    flavor: 'Write latest=true, prefix=…, suffix=…, the last two optionally with ,onlatest=true behind.',
    labels: 'Write one key=value a line.',
    annotations: 'Write one key=value a line.',
};
function lineInvalid({ input, line }, why) {
    return new errors/* UserError */.y({
        code: `image/${input}-invalid`,
        message: `Line ${line} of the input ${input} ${why}.`,
        fix: fixes[input],
    });
}
/**
 * Reads the lines of an input whose lines are comma separated values (RFC 4180): a field that begins with a quotation mark ends
 * with one, may hold commas, and has its own quotation marks doubled. Empty lines and lines that begin with `#` are none.
 *
 * docker/metadata-action reads its lines twice and so loses the first layer of quotes; therefore a line that is quoted as a
 * whole counts as the line in it, and a field that was quoted twice is freed twice.
 * @throws UserError image/<input>-invalid
 */
function readFieldLines(input, text) {
    return textLines(text).map((line) => {
        const place = { input, line: line.number };
        const whole = line.text.startsWith('"') ? lines_quoted(line.text, place) : undefined;
        return { ...place, fields: splitFields(whole?.rest === '' ? whole.text : line.text, place) };
    });
}
/**
 * Reads lines of `key=value`, where commas belong to the value and quotes too, except around the whole line.
 * @throws UserError image/<input>-invalid
 */
function readPairLines(input, text) {
    return textLines(text).map((line) => {
        const place = { input, line: line.number };
        const whole = /^".*"$/.test(line.text) ? lines_quoted(line.text, place) : undefined;
        return { ...place, text: whole?.rest === '' ? whole.text : line.text };
    });
}
function attributeOf(field) {
    const separator = field.indexOf('=');
    // a bare {{date '…' tz='…'}} is no key
    if (separator < 1 || field.slice(0, separator).includes('{{'))
        return { key: undefined, value: field };
    return { key: field.slice(0, separator).trim().toLowerCase(), value: field.slice(separator + 1).trim() };
}
function textLines(text) {
    return text
        .split(/\r\n|\r|\n/)
        .map((line, index) => ({ number: index + 1, text: line.trim() }))
        .filter((line) => line.text !== '' && !line.text.startsWith('#'));
}
function splitFields(text, place) {
    const fields = [];
    let rest = text;
    while (rest !== undefined) {
        rest = rest.trimStart();
        if (rest.startsWith('"')) {
            const field = lines_quoted(rest, place);
            if (field.rest !== '' && !field.rest.startsWith(','))
                throw lineInvalid(place, 'has text behind a closing quotation mark');
            fields.push(/^".*"$/.test(field.text) ? lines_quoted(field.text, place).text.trim() : field.text.trim());
            rest = field.rest === '' ? undefined : field.rest.slice(1);
        }
        else {
            const comma = rest.indexOf(',');
            fields.push((comma < 0 ? rest : rest.slice(0, comma)).trim());
            rest = comma < 0 ? undefined : rest.slice(comma + 1);
        }
    }
    return fields.filter((field) => field !== '');
}
/** The quoted text that `text` begins with, and what follows it. */
function lines_quoted(text, place) {
    const match = /^"((?:[^"]|"")*)"(?!")\s*/.exec(text);
    if (match === null)
        throw lineInvalid(place, 'opens a quotation mark that nothing closes');
    return { text: (match[1] ?? '').replaceAll('""', '"'), rest: text.slice(match[0].length) };
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/image/flavor.js

/** @throws UserError image/flavor-invalid */
function parseFlavor(text) {
    let flavor = { latest: 'auto', latestSaid: false, prefix: undefined, suffix: undefined };
    for (const line of readFieldLines('flavor', text)) {
        let affix;
        for (const { key, value } of line.fields.map(attributeOf)) {
            if (key === 'latest') {
                if (value !== 'auto' && value !== 'true' && value !== 'false')
                    throw lineInvalid(line, `has latest=${value}, which is none of auto, true and false`);
                flavor = { ...flavor, latest: value, latestSaid: true };
            }
            else if (key === 'prefix' || key === 'suffix') {
                affix = key;
                flavor = { ...flavor, [key]: { text: value, onLatest: false, place: line } };
            }
            else if (key === 'onlatest') {
                if (affix === undefined)
                    throw lineInvalid(line, 'has onlatest without a prefix or suffix before it');
                if (value !== 'true' && value !== 'false')
                    throw lineInvalid(line, `has onlatest=${value}, which is neither true nor false`);
                flavor = { ...flavor, [affix]: { text: flavor[affix]?.text ?? '', onLatest: value === 'true', place: line } };
            }
            else
                throw lineInvalid(line, `has '${key ?? value}', which is none of latest, prefix, suffix and onlatest`);
        }
    }
    return flavor;
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/image/images.js

const component = '[a-z0-9]+(?:(?:\\.|__?|-+)[a-z0-9]+)*';
const imageName = new RegExp(`^(?:[a-z0-9.-]+(?::\\d+)?/)?${component}(?:/${component})*$`);
/**
 * The enabled names of the input `images`, in lower case: `name`, `name=…`, with `enable=true|false`, or several names in a line.
 * @throws UserError image/images-invalid
 */
function parseImages(text) {
    return readFieldLines('images', text).flatMap((line) => {
        const names = [];
        const attributes = line.fields.map(attributeOf);
        let enabled = true;
        for (const { key, value } of attributes) {
            if (key === undefined || key === 'name')
                names.push(value.toLowerCase());
            else if (key !== 'enable')
                throw lineInvalid(line, `has the attribute '${key}', which is neither name nor enable`);
            else if (value !== 'true' && value !== 'false')
                throw lineInvalid(line, `has enable=${value}, which is neither true nor false`);
            else
                enabled = value === 'true';
        }
        if (names.length === 0)
            throw lineInvalid(line, 'names no image');
        if (names.length > 1 && attributes.some(({ key }) => key !== undefined))
            throw lineInvalid(line, 'gives attributes to more than one image');
        for (const name of names)
            if (!imageName.test(name))
                throw lineInvalid(line, `has '${name}', which is not the name of an image without a tag`);
        return enabled ? names : [];
    });
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/image/labels.js

/**
 * The keys of the OCI image spec, which hold for labels and annotations alike
 * (https://github.com/opencontainers/image-spec/blob/main/annotations.md). `created` is the date of the commit: the same source
 * gives the same image.
 */
function standardLabels(source, version) {
    const url = `${source.serverUrl}/${source.repository}`;
    return {
        'org.opencontainers.image.created': source.commitDate.toISOString(),
        'org.opencontainers.image.description': source.description ?? '',
        'org.opencontainers.image.licenses': source.licence ?? '',
        'org.opencontainers.image.revision': source.sha,
        'org.opencontainers.image.source': url,
        'org.opencontainers.image.title': source.repository.split('/').at(-1) ?? '',
        'org.opencontainers.image.url': url,
        'org.opencontainers.image.version': version,
    };
}
/**
 * The standard labels with those of an input over them, sorted by key.
 * @throws UserError image/labels-invalid, image/annotations-invalid, image/expression-invalid
 */
function withCustom(standard, input, text, expand) {
    const all = new Map(Object.entries(standard));
    for (const line of readPairLines(input, text)) {
        const separator = line.text.indexOf('=');
        if (separator < 0)
            throw lineInvalid(line, "has no '='");
        const key = line.text.slice(0, separator).trim();
        if (key === '')
            throw lineInvalid(line, "has no key before the '='");
        all.set(expand(key, line), expand(line.text.slice(separator + 1).trim(), line));
    }
    return Object.fromEntries([...all].sort(([a], [b]) => (a < b ? -1 : 1)));
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/image/tags/rules.js

const common = ['enable', 'priority', 'prefix', 'suffix'];
const version = { pattern: undefined, value: undefined, match: undefined };
const types = {
    schedule: { priority: 1000, attributes: { pattern: 'nightly' } },
    semver: { priority: 900, required: 'pattern', attributes: version },
    pep440: { priority: 900, required: 'pattern', attributes: version },
    match: { priority: 800, required: 'pattern', attributes: { pattern: undefined, group: '0', value: undefined } },
    edge: { priority: 700, attributes: { branch: undefined } },
    ref: {
        priority: 600,
        required: 'event',
        attributes: { event: undefined },
        values: { event: ['branch', 'tag', 'pr'] },
    },
    raw: { priority: 200, required: 'value', attributes: { value: undefined } },
    sha: { priority: 100, attributes: { format: 'short', prefix: 'sha-' }, values: { format: ['short', 'long'] } },
};
const known = new Set([...common, ...Object.values(types).flatMap(({ attributes }) => Object.keys(attributes))]);
/** The rules that an empty input stands for. */
const defaults = ['type=schedule', 'type=ref,event=branch', 'type=ref,event=tag', 'type=ref,event=pr'].join('\n');
/**
 * Reads the input `tags`, highest priority first. Attributes that only other types have are ignored and reported by `warn`.
 * @throws UserError image/tags-invalid
 */
function parseTagRules(text, warn) {
    const lines = readFieldLines('tags', text);
    const rules = lines.length > 0
        ? lines.map((line) => parseRule(line, warn))
        : readFieldLines('tags', defaults).map((line) => parseRule({ ...line, line: 0 }, warn));
    return rules.sort((a, b) => b.priority - a.priority);
}
function parseRule(line, warn) {
    const given = new Map();
    for (const { key = 'value', value } of line.fields.map(attributeOf)) {
        if (given.has(key))
            throw lineInvalid(line, `gives '${key}' a second time`);
        given.set(key, value);
    }
    const type = given.get('type') ?? 'raw';
    if (!isType(type))
        throw lineInvalid(line, `has type=${type}, which is none of ${Object.keys(types).sort().join(', ')}`);
    given.delete('type');
    const rules = types[type];
    for (const key of given.keys()) {
        if (Object.hasOwn(rules.attributes, key) || common.includes(key))
            continue;
        if (!known.has(key))
            throw lineInvalid(line, `has the attribute '${key}', which does not exist`);
        warn(`Line ${line.line} of the input tags has the attribute ${key}, which type=${type} does not have; it is ignored.`);
    }
    const attributes = definedOf({ enable: 'true', ...rules.attributes, ...Object.fromEntries(given) });
    if (type === 'ref' && attributes.event === 'pr')
        attributes.prefix ??= 'pr-';
    check(line, type, attributes);
    return { place: line, type, priority: Number(attributes.priority ?? rules.priority), attributes };
}
function check(line, type, attributes) {
    const { required, values = {} } = types[type];
    if (required !== undefined && attributes[required] === undefined)
        throw lineInvalid(line, `lacks the attribute ${required}, which type=${type} needs`);
    for (const [key, allowed] of Object.entries(values))
        if (!allowed.includes(attributes[key] ?? ''))
            throw lineInvalid(line, `has ${key}=${attributes[key]}, which is none of ${allowed.join(', ')}`);
    if (!Number.isFinite(Number(attributes.priority || Number.NaN)) && attributes.priority !== undefined)
        throw lineInvalid(line, `has priority=${attributes.priority}, which is no number`);
    if (type === 'match' && !/^\d+$/.test(attributes.group ?? ''))
        throw lineInvalid(line, `has group=${attributes.group}, which is no whole number`);
    for (const key of type === 'match' ? ['pattern'] : ['match']) {
        const expression = attributes[key];
        if (expression !== undefined && Object.hasOwn(types[type].attributes, key))
            regExpOf(expression, line);
    }
}
/**
 * The regular expression of a text, which may be written `/…/flags`. The flags g and y are dropped: with them a match has no groups.
 * @throws UserError image/tags-invalid
 */
function regExpOf(text, place) {
    const [, source = text, flags = ''] = /^\/(.+)\/([a-z]*)$/.exec(text) ?? [];
    try {
        return new RegExp(source, flags.replace(/[gy]/g, ''));
    }
    catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        throw lineInvalid(place, `has '${text}', which is no regular expression (${why})`);
    }
}
const isType = (text) => Object.hasOwn(types, text);
function definedOf(record) {
    const entries = Object.entries(record).flatMap(([key, value]) => value === undefined ? [] : [[key, value]]);
    return Object.fromEntries(entries);
}

// EXTERNAL MODULE: ./node_modules/semver/semver.js
var semver = __webpack_require__(39318);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/image/pep440.js
const shape = new RegExp([
    '^v?(?:(?<epoch>\\d+)!)?(?<release>\\d+(?:\\.\\d+)*)',
    '(?:[-_.]?(?<pre>alpha|a|beta|b|preview|pre|rc|c)[-_.]?(?<preNumber>\\d*))?',
    '(?:-(?<implicitPost>\\d+)|[-_.]?(?<post>post|rev|r)[-_.]?(?<postNumber>\\d*))?',
    '(?:[-_.]?(?<dev>dev)[-_.]?(?<devNumber>\\d*))?',
    '(?:\\+(?<local>[a-z0-9]+(?:[-_.][a-z0-9]+)*))?$',
].join(''), 'i');
const spellings = { alpha: 'a', beta: 'b', c: 'rc', pre: 'rc', preview: 'rc' };
/** Reads a version in any spelling that PEP 440 allows; undefined for everything else. */
function parsePythonVersion(text) {
    const parts = shape.exec(text)?.groups;
    if (parts === undefined)
        return undefined;
    const release = (parts.release ?? '').split('.').map(integer);
    const epoch = integer(parts.epoch ?? '0');
    const pre = parts.pre?.toLowerCase();
    const post = parts.implicitPost ?? (parts.post === undefined ? undefined : parts.postNumber);
    const local = parts.local?.toLowerCase().split(/[-_.]/).map(integer).join('.');
    const version = [
        epoch === '0' ? '' : `${epoch}!`,
        release.join('.'),
        pre === undefined ? '' : `${spellings[pre] ?? pre}${integer(parts.preNumber ?? '')}`,
        post === undefined ? '' : `.post${integer(post)}`,
        parts.dev === undefined ? '' : `.dev${integer(parts.devNumber ?? '')}`,
        local === undefined ? '' : `+${local}`,
    ].join('');
    const [major = '0', minor = '0', patch = '0'] = release;
    return { version, major, minor, patch, final: pre === undefined && post === undefined && parts.dev === undefined };
}
/** An absent number counts as 0; leading zeros go away, words stay. */
const integer = (text) => (text === '' ? '0' : text.replace(/^0+(?=\d+$)/, ''));

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/image/tags/versions.js






const schemes = {
    semver: {
        name: 'semantic version (https://semver.org)',
        parse(raw) {
            const parsed = semver.parse(raw);
            if (parsed === null)
                return undefined;
            const { version, major, minor, patch, prerelease } = parsed;
            return {
                raw,
                version,
                major: String(major),
                minor: String(minor),
                patch: String(patch),
                unfinished: prerelease.length > 0 ? version : undefined,
            };
        },
    },
    pep440: {
        name: 'version by PEP 440 (https://peps.python.org/pep-0440)',
        parse(raw) {
            const parsed = parsePythonVersion(raw);
            if (parsed === undefined)
                return undefined;
            const { final, ...parts } = parsed;
            return { raw, ...parts, unfinished: final ? undefined : parts.version };
        },
    },
};
/**
 * The tag that a rule of type semver or pep440 makes of a Git tag or of its `value`. `match` takes the version out of a longer text;
 * where it does not match, the whole text is the version.
 * @throws UserError image/version-invalid
 */
function versionTag(type, rule, whole) {
    const raw = matched(rule, whole).replaceAll('/', '-');
    const { pattern = '' } = rule.attributes;
    const parts = schemes[type].parse(raw);
    if (parts === undefined)
        throw versionInvalid(type, rule.place, whole, raw);
    const { unfinished, ...expressions } = parts;
    if (unfinished !== undefined)
        return /^\{\{\s*raw\s*\}\}$/.test(pattern) ? raw : unfinished;
    return expander(expressions)(pattern, rule.place);
}
function matched({ attributes, place }, whole) {
    if (attributes.match === undefined || attributes.match === '')
        return whole;
    const match = regExpOf(attributes.match, place).exec(whole);
    if (match === null)
        return whole;
    if (match.length < 2)
        throw lineInvalid(place, `has match=${attributes.match}, which has no group in parentheses`);
    return match[1] ?? '';
}
function versionInvalid(type, { line }, whole, raw) {
    const of = whole === raw ? '' : `, from '${whole}',`;
    return new errors/* UserError */.y({
        code: 'image/version-invalid',
        message: `Line ${line} of the input tags has type=${type}, but '${raw}'${of} is no ${schemes[type].name}.`,
        fix: 'Correct the Git tag, take the version out of it with match=…, or switch the rule off for such tags with enable=….',
    });
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/image/tags/values.js



/** The Git tag of a run, or the rule's own value. */
function subject({ attributes, place }, { source, expand }) {
    if (attributes.value !== undefined && attributes.value !== '')
        return expand(attributes.value, place);
    const reference = referenceOf(source);
    return reference.kind === 'tag' ? reference.name : undefined;
}
const values_version = (type) => (rule, context) => {
    const whole = subject(rule, context);
    return whole === undefined ? undefined : versionTag(type, rule, whole);
};
const values = {
    schedule({ attributes, place }, { source, expand }) {
        return source.eventName === 'schedule' ? expand(attributes.pattern ?? '', place) : undefined;
    },
    semver: values_version('semver'),
    pep440: values_version('pep440'),
    match(rule, context) {
        const text = subject(rule, context);
        if (text === undefined)
            return undefined;
        const { pattern = '', group } = rule.attributes;
        const found = regExpOf(pattern, rule.place).exec(text)?.[Number(group)];
        if (found === undefined)
            context.warn(`Line ${rule.place.line} of the input tags gives no tag: '${text}' has no match for group ${group} of ${pattern}.`);
        return found;
    },
    edge({ attributes }, { source }) {
        const { kind, name } = referenceOf(source);
        return kind === 'branch' && name === (attributes.branch || source.defaultBranch) ? 'edge' : undefined;
    },
    ref({ attributes }, { source }) {
        const { kind, name } = referenceOf(source);
        return kind === attributes.event ? name : undefined;
    },
    raw: ({ attributes, place }, { expand }) => expand(attributes.value ?? '', place),
    sha({ attributes }, { source }) {
        if (source.sha === '')
            return undefined;
        return attributes.format === 'long' ? source.sha : shortSha(source);
    },
};
/** What a rule gives for a run, without prefix and suffix; undefined when it gives nothing. */
function tagValue(rule, context) {
    return values[rule.type](rule, context);
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/image/tags/index.js




/**
 * The tags that the rules of the input `tags` give for a run, without doubles; the first is the version of the image. Runs of
 * characters that no tag may have become a hyphen.
 * @throws UserError image/tags-invalid, image/expression-invalid, image/version-invalid, image/tag-invalid
 */
function tagNames(text, flavor, context) {
    const names = new Set();
    for (const rule of parseTagRules(text, context.warn)) {
        if (!enabled(rule, context))
            continue;
        const value = tagValue(rule, context);
        if (value === undefined)
            continue;
        const prefix = own(rule, 'prefix', context) ?? affix(flavor.prefix, context);
        const suffix = own(rule, 'suffix', context) ?? affix(flavor.suffix, context);
        const name = sanitised(`${prefix}${value}${suffix}`);
        if (name !== '')
            names.add(checked(name, rule.place.line));
    }
    if (names.size > 0 && flavor.latest === 'true') {
        const on = (part) => (part?.onLatest === true ? affix(part, context) : '');
        names.add(checked(sanitised(`${on(flavor.prefix)}latest${on(flavor.suffix)}`), 0));
    }
    return [...names];
}
function enabled({ attributes, place }, { expand }) {
    const value = expand(attributes.enable ?? '', place);
    if (value !== 'true' && value !== 'false')
        throw lineInvalid(place, `has enable=${value}, which is neither true nor false`);
    return value === 'true';
}
/** A rule's own prefix or suffix replaces that of the flavor, even when it is empty. */
function own({ attributes, place }, key, { expand }) {
    const text = attributes[key];
    return text === undefined ? undefined : expand(text, place);
}
const affix = (part, { expand }) => part === undefined ? '' : expand(part.text, part.place);
const sanitised = (name) => name.replace(/[^a-zA-Z0-9._-]+/g, '-');
function checked(name, line) {
    if (/^\w[\w.-]{0,127}$/.test(name))
        return name;
    const from = line === 0 ? 'This run' : `Line ${line} of the input tags`;
    throw new errors/* UserError */.y({
        code: 'image/tag-invalid',
        message: `${from} gives the tag '${name}', which no registry takes.`,
        fix: 'A tag begins with a letter, a digit or an underscore and has 128 characters at most: see to prefix, value and pattern.',
    });
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/image/metadata.js





/**
 * Names and describes an image by the rules of docker/metadata-action (https://github.com/docker/metadata-action), from the facts
 * of a run alone: no request, and the same result for the same commit unless {{date}} is used. On purpose different:
 * - `latest` is pushed only when `flavor: latest=true` or a rule says so; `latest=auto`, the default, adds none.
 * - `created` is the date of the commit, not of the run.
 * - An invalid version is an error, and so are unknown attributes, unknown expressions, labels without `=`, and tags that no
 *   registry takes.
 * - A quoted field may hold commas, the expressions of a prefix or suffix count for `latest` too, and nothing is escaped for HTML.
 * - On the event `create`, {{is_default_branch}} compares the branch like everywhere else.
 * @throws UserError with a code of `imageCauses`
 */
function imageMetadata(inputs, source) {
    const warnings = [];
    const expand = expander(globalExpressions(source));
    const flavor = parseFlavor(inputs.flavor);
    if (flavor.latestSaid && flavor.latest === 'auto')
        warnings.push('The input flavor has latest=auto, which adds no latest here; write latest=true to push it.');
    const images = parseImages(inputs.images);
    const names = tagNames(inputs.tags, flavor, { source, expand, warn: (message) => warnings.push(message) });
    const tags = images.length === 0 ? names : images.flatMap((image) => names.map((name) => `${image}:${name}`));
    const version = names[0] ?? '';
    const standard = standardLabels(source, version);
    const labels = withCustom(standard, 'labels', inputs.labels, expand);
    const annotations = withCustom(standard, 'annotations', inputs.annotations, expand);
    const json = JSON.stringify({
        tags,
        'tag-names': names,
        labels,
        annotations: Object.entries(annotations).map(([key, value]) => `manifest:${key}=${value}`),
    });
    return { version, tags, tagNames: names, labels, annotations, json, warnings };
}

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/oci/acr/hosts.js
var hosts = __webpack_require__(86171);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/build/inputs/names.js




/** Full commit ids are unique and never move, so they go with the refusal to overwrite. */
const tagsByDefault = 'type=sha,format=long,prefix=';
/** learn.microsoft.com/azure/container-registry: the suffix of a registry's login server, by cloud. */
const suffixes = {
    azureusgovernment: 'azurecr.us',
    azurechinacloud: 'azurecr.cn',
};
/**
 * The names of an image. With `images`, `tags` are rules of docker/metadata-action; without, they are whole references, as
 * docker/build-push-action takes them.
 * @throws UserErrors image/… and reference/malformed
 */
function namesOf(inputs, source, cloud) {
    const own = inputs.registries.map((registry) => loginServer(registry, cloud));
    const { images, references, rules } = inputs.images === '' ? wholeTags(inputs.tags, own[0]) : imagesAndRules(inputs, own[0]);
    const { flavor, labels, annotations } = inputs;
    const metadata = imageMetadata({ images, tags: rules, flavor, labels, annotations }, source);
    const all = references ?? metadata.tags;
    const parsed = all.map(oci_reference/* parseReference */.F2);
    return {
        references: all,
        metadata,
        hosts: [...new Set([...own, ...parsed.map(({ registry }) => registry).filter(hosts/* isAcr */.V)])],
    };
}
/** Pure: `contoso` and `contoso.azurecr.io` are the same registry. */
function loginServer(registry, cloud) {
    const host = registry
        .toLowerCase()
        .replace(/^https:\/\//, '')
        .replace(/\/$/, '');
    if (/[.:]/.test(host))
        return (0,oci_reference/* parseReference */.F2)(`${host}/image`).registry;
    if (/^[a-z0-9]{5,50}$/.test(host))
        return `${host}.${suffixes[(cloud ?? '').toLowerCase()] ?? 'azurecr.io'}`;
    throw new errors/* UserError */.y({
        code: 'build/registry-invalid',
        message: `The input registry names "${registry}", which is neither the name of a registry nor its login server.`,
        fix: 'Write contoso or contoso.azurecr.io.',
    });
}
function imagesAndRules({ images, tags }, host) {
    return { images: withHost(images, host), rules: tags === '' ? tagsByDefault : tags, references: undefined };
}
/** The first tag stands for the version in the labels. */
function wholeTags(text, host) {
    const references = itemLines(text)
        .flatMap((line) => line.split(','))
        .map((tag) => tag.trim())
        .filter((tag) => tag !== '')
        .map((tag) => withTag(hosted(tag, host)));
    const { tag = 'latest' } = references[0] === undefined ? {} : (0,oci_reference/* parseReference */.F2)(references[0]);
    return { images: '', rules: `type=raw,value=${tag}`, references };
}
/** docker takes a reference without a tag for `latest`, which nobody should push by oversight. */
function withTag(reference) {
    const { tag, digest } = (0,oci_reference/* parseReference */.F2)(reference);
    if (tag !== undefined && digest === undefined)
        return reference;
    throw new errors/* UserError */.y({
        code: 'build/no-tag',
        message: `The input tags has ${reference}, which ${digest === undefined ? 'names no tag' : 'names a digest'}.`,
        fix: 'Write registry/repository:tag; with the input images, tags are rules such as type=sha.',
    });
}
/** Puts the registry before the images of a list that name none; attributes and comments stay. */
function withHost(images, host) {
    return images
        .split(/\r\n|\r|\n/)
        .map((line) => line.trim().startsWith('#')
        ? line
        : line
            .split(',')
            .map((part) => {
            const [, key = '', name = ''] = /^\s*"?(name=)?([^"=]*)"?\s*$/.exec(part) ?? [];
            return name.trim() === '' ? part : `${key}${hosted(name.trim(), host)}`;
        })
            .join(','))
        .join('\n');
}
const hosted = (name, host) => host === undefined || hasHost(name) ? name : `${host}/${name}`;
/** docker's rule: only a dot, a port or the name localhost makes the first part a host. */
function hasHost(name) {
    const [first = '', ...rest] = name.split('/');
    return rest.length > 0 && (/[.:]/.test(first) || first === 'localhost');
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/build/inputs/platforms.js

const systems = ['linux', 'windows', 'darwin', 'freebsd', 'wasi', 'wasip1'];
/** Those of Go, and the other names for them that containerd knows (platforms/database.go). */
const architectures = [
    ...['amd64', 'arm64', 'arm', '386', 'ppc64le', 's390x', 'riscv64', 'loong64', 'mips64le', 'mips64', 'mipsle', 'mips'],
    ...['ppc64', 'wasm', 'x86_64', 'x86-64', 'aarch64', 'armhf', 'armel', 'i386'],
];
const platforms_form = /^([a-z0-9]+)\/([a-z0-9_-]+)(?:\/(v?[0-9.]+))?$/;
/** Checks platforms before a build is begun: BuildKit takes any word for a platform, and fails much later. */
function checkPlatforms(platforms) {
    for (const platform of platforms) {
        const [, system = '', architecture = ''] = platforms_form.exec(platform) ?? [];
        if (platform === 'local' || (systems.includes(system) && architectures.includes(architecture)))
            continue;
        throw new errors/* UserError */.y({
            code: 'build/platform-unknown',
            message: `The input platforms names "${platform}", which is not a platform.`,
            fix: 'Write os/architecture, for example linux/amd64,linux/arm64.',
        });
    }
    return platforms;
}

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/action/process.js
var action_process = __webpack_require__(84839);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/build/inputs/run-facts.js


/** The facts that names and labels are made of: from the event's payload and the checkout, without a request. */
async function imageSource(facts, { env, workspace }) {
    const event = await readEvent(env.GITHUB_EVENT_PATH);
    return {
        ...facts,
        commitDate: await commitDate(facts.sha, event, { env, workspace }),
        now: new Date(),
        defaultBranch: event.repository?.default_branch,
        baseRef: event.pull_request?.base?.ref ?? event.base_ref ?? undefined,
        prNumber: event.pull_request === undefined ? undefined : event.number,
        description: event.repository?.description ?? undefined,
        licence: event.repository?.license?.spdx_id,
    };
}
async function readEvent(path) {
    const text = path === undefined ? undefined : await (0,external_node_fs_promises_.readFile)(path, 'utf8').catch(() => undefined);
    try {
        return (JSON.parse(text ?? '{}') ?? {});
    }
    catch {
        return {};
    }
}
/** Of the commit, so that a build of the same commit is the same image. Without any knowledge of it: the epoch, which is as stable. */
async function commitDate(sha, { head_commit }, { env, workspace }) {
    const told = head_commit?.id === sha ? head_commit.timestamp : undefined;
    const text = told ?? (await askGit(sha, { env, workspace }));
    const date = new Date(text ?? 0);
    return Number.isNaN(date.getTime()) ? new Date(0) : date;
}
async function askGit(sha, { env, workspace }) {
    if (!/^[0-9a-f]{7,64}$/.test(sha))
        return undefined;
    // In a container job the checkout belongs to somebody else, which Git would refuse; reading a commit runs no hook.
    const args = ['-c', `safe.directory=${workspace}`, '-C', workspace, 'show', '--no-patch', '--format=%cI', sha];
    const finished = await (0,action_process/* run */.e)('git', args, { env }).catch(() => undefined);
    return finished?.code === 0 ? finished.stdout.trim() : undefined;
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/build/inputs/secrets.js



/** Reads the secrets of all three inputs; of two with one id the later wins. Throws build/input-invalid, which quotes no value. */
async function readSecrets(inputs, { workspace, env }) {
    const given = pairs('secrets', inputs.secrets).map(({ name, value }) => ({ id: name, value }));
    for (const { name, value } of pairs('secret-envs', inputs.secretEnvs)) {
        const content = env[value];
        if (content === undefined)
            throw invalid('secret-envs', `the variable for the secret ${name} is not set`, 'Set it under `env:`.');
        given.push({ id: name, value: content });
    }
    for (const { name, value } of pairs('secret-files', inputs.secretFiles)) {
        given.push({ id: name, value: await contentOf(name, (0,external_node_path_.resolve)(workspace, value)) });
    }
    for (const { id } of given) {
        if (!/^[\w.-]+$/.test(id))
            throw invalid('secrets', `the id of one has other characters than letters, digits, _, . and -`, 'Rename it.');
    }
    return [...new Map(given.map((secret) => [secret.id, secret])).values()];
}
async function contentOf(id, path) {
    try {
        return await (0,external_node_fs_promises_.readFile)(path);
    }
    catch (cause) {
        const why = cause.code ?? 'unknown reason';
        throw invalid('secret-files', `the file for the secret ${id} cannot be read (${why})`, 'Write it in an earlier step.');
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/action/system-error.js
var system_error = __webpack_require__(30498);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/image/dockerignore-pattern.js
/**
 * The regular expression of a pattern of .dockerignore, by the rules of Go's filepath.Match and Docker's `**`
 * (https://docs.docker.com/build/concepts/context/#dockerignore-files); or what is wrong with the pattern. The pattern is clean: no
 * empty, `.` or `..` steps, no slash at either end.
 */
function patternRegExp(pattern) {
    // only here does ** stand for a part of a name
    const tail = /^\*\*([^*?[\\\]/][^*?[\\\]]*)$/.exec(pattern)?.[1];
    if (tail !== undefined)
        return new RegExp(`^.*${literal(tail)}$`, 'su');
    let source = '';
    for (let at = 0; at < pattern.length;) {
        const rest = pattern.slice(at);
        if (rest.startsWith('**')) {
            const length = rest[2] === '/' ? 3 : 2;
            source += rest.length === length ? '.*' : '(?:.*/)?';
            at += length;
        }
        else if (rest.startsWith('*')) {
            source += '[^/]*';
            at += 1;
        }
        else if (rest.startsWith('?')) {
            source += '[^/]';
            at += 1;
        }
        else if (rest.startsWith('[')) {
            const set = characterSet(rest);
            if (typeof set === 'string')
                return set;
            source += set.source;
            at += set.length;
        }
        else {
            const character = /^\\?./su.exec(rest)?.[0] ?? rest;
            if (character === '\\')
                return 'ends with a backslash';
            source += literal(character.length > 1 && character.startsWith('\\') ? character.slice(1) : character);
            at += character.length;
        }
    }
    return new RegExp(`^${source}$`, 'su');
}
const literal = (text) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
/** A set such as `[a-z]` or `[^\]]`. Go wants `-` and `]` escaped in it, wherever they stand. */
function characterSet(text) {
    const negated = text[1] === '^';
    let source = negated ? '[^' : '[';
    let at = negated ? 2 : 1;
    const start = at;
    while (text[at] !== ']' || at === start) {
        const range = /^(\\.|[^\\\]-])(?:-(\\.|[^\\\]-]))?/su.exec(text.slice(at));
        if (range === null)
            return at < text.length ? "has a '[' with a set that is not valid" : "has a '[' that no ']' closes";
        const [all, low = '', high] = range;
        const from = low.replace(/^\\/, '');
        const to = (high ?? low).replace(/^\\/, '');
        if ((from.codePointAt(0) ?? 0) > (to.codePointAt(0) ?? 0))
            return `has the range ${all}, which runs backwards`;
        source += high === undefined ? inSet(from) : `${inSet(from)}-${inSet(to)}`;
        at += all.length;
    }
    return { source: `${source}]`, length: at + 1 };
}
/** By code point: what needs an escape in a set depends on too much. */
const inSet = (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/image/dockerignore.js


/**
 * Reads a .dockerignore as Docker and BuildKit do (https://docs.docker.com/build/concepts/context/#dockerignore-files): the last
 * pattern that matches a path or one of its folders wins, `!` makes exceptions, `#` in the first column comments. Slashes at the
 * ends of a pattern mean nothing: `node_modules/` and `/node_modules` are the one at the root only.
 * @param keep paths that are wanted whatever the file says: a builder needs its Dockerfile
 * @throws UserError image/dockerignore-invalid
 */
function parseDockerIgnore(text, { file = '.dockerignore', keep = [] } = {}) {
    const patterns = text
        .replace(/^\uFEFF/, '')
        .split(/\r?\n/)
        .flatMap((line, index) => parseLine(line, index + 1, file));
    const kept = new Set(keep.map(cleaned));
    /** Which patterns match a folder or one above it. */
    const folders = new Map();
    function matches(path) {
        const known = folders.get(path);
        if (known !== undefined)
            return known;
        const slash = path.lastIndexOf('/');
        const above = slash < 0 ? undefined : folderMatches(path.slice(0, slash));
        let ignored = false;
        return patterns.map(({ exception, shape }, index) => {
            // a pattern that would change nothing is not asked: Docker does not ask it for the folders of a path either
            const match = above?.[index] === true || (exception === ignored && shape.test(path));
            if (match)
                ignored = !exception;
            return match;
        });
    }
    function folderMatches(folder) {
        const result = matches(folder);
        folders.set(folder, result);
        return result;
    }
    function ignores(path) {
        const clean = cleaned(path);
        if (clean === '.' || kept.has(clean))
            return false;
        const last = matches(clean).lastIndexOf(true);
        return last >= 0 && patterns[last]?.exception === false;
    }
    return {
        ignores,
        skips(folder) {
            const below = `${cleaned(folder)}/`;
            const wanted = [...patterns.filter(({ exception }) => exception).map(({ start }) => start), ...kept];
            return ignores(folder) && !wanted.some((start) => start.startsWith(below) || below.startsWith(start));
        },
    };
}
function parseLine(line, number, file) {
    if (line.startsWith('#') || line.trim() === '')
        return [];
    const trimmed = line.trim();
    const exception = trimmed.startsWith('!');
    const pattern = exception ? trimmed.slice(1).trim() : trimmed;
    const invalid = (why) => new errors/* UserError */.y({
        code: 'image/dockerignore-invalid',
        message: `Line ${number} of ${file} ${why}.`,
        fix: 'Correct the pattern; Docker would refuse the whole file.',
        location: { file, line: number },
    });
    const clean = cleaned(pattern);
    if (exception && (pattern === '' || (clean === '.' && pattern.startsWith('/'))))
        throw invalid('has an exclamation mark without a pattern');
    const shape = patternRegExp(clean);
    if (typeof shape === 'string')
        throw invalid(shape);
    return [{ exception, shape, start: clean.replace(/[*?[\\].*$/s, '') }];
}
/** A path or pattern without empty, `.` and `..` steps, and without slashes at its ends; `.` for none. */
function cleaned(path) {
    const steps = [];
    for (const step of path.split('/')) {
        if (step === '' || step === '.')
            continue;
        if (step === '..' && steps.length > 0 && steps.at(-1) !== '..')
            steps.pop();
        else if (step !== '..' || !path.startsWith('/'))
            steps.push(step);
    }
    return steps.length === 0 ? '.' : steps.join('/');
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/build/context-files.js





/** BuildKit takes `<Dockerfile>.dockerignore` beside the Dockerfile before the context's `.dockerignore`. */
async function ignoreOf(context, dockerfile, workspace) {
    const own = dockerfile === undefined ? undefined : `${dockerfile}.dockerignore`;
    for (const file of [...(own === undefined ? [] : [own]), (0,external_node_path_.join)(context, '.dockerignore')]) {
        const text = await (0,external_node_fs_promises_.readFile)(file, 'utf8').catch(() => undefined);
        if (text !== undefined)
            return { ...parseDockerIgnore(text, { file: (0,external_node_path_.relative)(workspace, file) }), text };
    }
    return { ...parseDockerIgnore(''), text: '' };
}
/**
 * Paths of a context, relative to it, sorted; folders as well as files. Nothing of `.git`, at any depth: actions/checkout may have
 * left the job's token there, and no two checkouts have the same files in it. Throws a UserError `build/context-unreadable`.
 */
async function contextPaths(root, ignore, signal) {
    const paths = [];
    const visit = async (folder) => {
        signal.throwIfAborted();
        for (const entry of await reading(folder, () => (0,external_node_fs_promises_.readdir)((0,external_node_path_.join)(root, folder), { withFileTypes: true }))) {
            if (entry.name === '.git')
                continue;
            const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
            if (!ignore.ignores(path))
                paths.push(path);
            if (entry.isDirectory() && !ignore.skips(path))
                await visit(path);
        }
    };
    await visit('');
    return paths.sort();
}
/** Reads something of a context; what the system says against it becomes a UserError `build/context-unreadable`. */
async function reading(path, read) {
    try {
        return await read();
    }
    catch (error) {
        const code = (0,system_error/* systemCode */.x)(error);
        // Node's own codes, such as that of a canceled read, have an underscore.
        if (code === undefined || !/^E[A-Z]+$/.test(code))
            throw error;
        throw new errors/* UserError */.y({
            code: 'build/context-unreadable',
            message: `"${path || '.'}" of the context cannot be read (${code}).`,
            fix: 'Leave it out in .dockerignore, or let the user of the runner read it; no other step may change the context meanwhile.',
            cause: error,
        });
    }
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/build/source-hash.js





/** The label that says from which source an image was built. */
const sourceLabel = 'io.github.aks-delivery.source';
/**
 * A SHA-256 over everything that makes the image: the files of the context that are not ignored (names, contents, executable or
 * not; no times), the Dockerfile, other folders, and the settings. Not the values of secrets, nor the labels that `settings`
 * leaves out.
 *
 * It reads the files and not Git's tree, because what earlier steps built is often copied into the image and ignored by Git. When
 * the context carries .git along, the image may tell the commit, so the commit counts too.
 *
 * Undefined when the source cannot be known beforehand: a context that is fetched by the builder. An image beside the context is
 * like one after FROM: `pull: true` looks for a newer one.
 *
 * Throws a UserError `build/context-unreadable`.
 */
async function sourceHash(plan, settings, { commit, signal, workspace }) {
    const { context, dockerfile } = plan;
    if (context.kind === 'remote' || plan.contexts.some((each) => isFetched(each.context)))
        return undefined;
    const hash = (0,external_node_crypto_.createHash)('sha256');
    add(hash, 'settings', JSON.stringify(settings));
    if (dockerfile !== undefined)
        add(hash, 'dockerfile', await (0,external_node_fs_promises_.readFile)(dockerfile));
    await addFolder(hash, 'context', context.path, {
        commit,
        signal,
        ignore: await ignoreOf(context.path, dockerfile, workspace),
    });
    for (const { name, context: other } of plan.contexts) {
        if (other.kind === 'remote')
            add(hash, name, other.address);
        else
            await addFolder(hash, name, other.path, {
                commit,
                signal,
                ignore: await ignoreOf(other.path, undefined, workspace),
            });
    }
    return hash.digest('hex');
}
const isFetched = (context) => context.kind === 'remote' && !context.address.startsWith('docker-image://');
async function addFolder(hash, name, root, { commit, signal, ignore }) {
    if ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(root, '.git')) && !ignore.ignores('.git'))
        add(hash, 'commit', commit);
    for (const path of await contextPaths(root, ignore, signal)) {
        await reading(path, () => addEntry(hash, `${name}/${path}`, (0,external_node_path_.join)(root, path), signal));
    }
}
async function addEntry(hash, name, path, signal) {
    const entry = await (0,external_node_fs_promises_.lstat)(path);
    if (entry.isSymbolicLink())
        return add(hash, `${name} link`, await (0,external_node_fs_promises_.readlink)(path));
    if (entry.isDirectory())
        return add(hash, `${name} folder`, '');
    if (!entry.isFile())
        return add(hash, `${name} ${(0,external_node_path_.basename)(path)}`, 'special');
    add(hash, `${name} ${(entry.mode & 0o100) === 0 ? 'file' : 'program'} ${entry.size}`, '');
    for await (const chunk of (0,external_node_fs_.createReadStream)(path, { signal }))
        hash.update(chunk);
}
// Lengths before contents: two files can never look like one.
function add(hash, name, content) {
    hash.update(`${Buffer.byteLength(name)}:${name}${Buffer.byteLength(content)}:`);
    hash.update(content);
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/build/request.js










/** Checks a request and finds its files. Throws a UserError for everything that is wrong with it. */
async function prepare(request, around) {
    const { workspace, env, facts, log } = around;
    const { policy } = request;
    const context = await parseContext(request.context, workspace);
    const names = namesOf(request, await imageSource(facts, around), env.AZURE_CLOUD_ENVIRONMENT);
    for (const sentence of names.metadata.warnings)
        log.warning(sentence);
    requireTarget(names, policy);
    const secrets = await readSecrets(request, { workspace, env });
    for (const { value } of secrets)
        around.mask(value.toString());
    const buildArgs = pairsOrNames('build-args', request.buildArgs);
    const values = buildArgs.map(({ name, value }) => [name, value ?? env[name] ?? '']);
    for (const { message } of buildArgumentLeaks(Object.fromEntries(values)))
        log.warning(message);
    const plan = {
        context,
        dockerfile: await parseDockerfile(request.file, context, workspace),
        contexts: await parseContexts(request.buildContexts, workspace),
        target: request.target,
        platforms: checkPlatforms(request.platforms),
        buildArgs,
        labels: pairsOf(names.metadata.labels),
        annotations: request.annotations === ''
            ? []
            : pairsOf(names.metadata.annotations).map(({ name, value }) => `${name}=${value}`),
        secrets,
        ssh: request.ssh,
        references: names.references,
        push: policy.push,
        load: request.load,
        outputs: itemLines(request.outputs),
        cacheFrom: cacheLines('cache-from', request.cacheFrom),
        cacheTo: cacheLines('cache-to', request.cacheTo),
        noCache: request.noCache,
        noCacheFilters: request.noCacheFilters,
        pull: request.pull,
        provenance: request.provenance,
        sbom: request.sbom,
        attests: itemLines(request.attests),
        network: request.network,
        addHosts: request.addHosts,
        shmSize: request.shmSize,
        ulimits: itemLines(request.ulimits),
        allow: request.allow,
        builder: request.builder,
        agentPool: request.agentPool,
    };
    const source = await sourceOf(request, plan, values, around);
    const label = source === undefined ? [] : [{ name: sourceLabel, value: source }];
    return { order: { plan: { ...plan, labels: [...plan.labels, ...label] }, policy, source }, hosts: names.hosts };
}
/**
 * The hash of what the image is made of. None when the user wants a build whatever there is: with fresh base images, without
 * cache, or with other results than a pushed image.
 */
async function sourceOf(request, plan, buildArgs, { facts, signal, workspace }) {
    const { push, skipBuilt } = request.policy;
    const wanted = push && skipBuilt && !plan.pull && !plan.noCache && !plan.load && plan.outputs.length === 0;
    if (!wanted)
        return undefined;
    // Not the standard labels: they tell the commit, and the same source is in many commits.
    const { labels, annotations } = request;
    const { target, platforms, noCacheFilters, provenance, sbom, attests } = plan;
    const settings = { target, platforms, noCacheFilters, provenance, sbom, attests, labels, annotations, buildArgs };
    return sourceHash(plan, settings, { commit: facts.sha, signal, workspace });
}
function requireTarget({ references, hosts }, { push, lock }) {
    if (push && references.length === 0) {
        throw new errors/* UserError */.y({
            code: 'build/no-tag',
            message: 'There is nothing to push to: the inputs images and tags give no tag for this run.',
            fix: 'Set images (and rules in tags), or whole references in tags, or `push: false`.',
        });
    }
    const foreign = references.find((reference) => !hosts.includes((0,oci_reference/* parseReference */.F2)(reference).registry));
    if (!push || !lock || foreign === undefined)
        return;
    throw new errors/* UserError */.y({
        code: 'build/lock-unsupported',
        message: `${foreign} cannot be locked: its registry is not an Azure Container Registry.`,
        fix: 'Leave `lock` out, or name the registry in `registry` when it is one.',
    });
}
const pairsOf = (values) => Object.entries(values).map(([name, value]) => ({ name, value }));

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/build/progress/lines.js
/** Loading the Dockerfile, asking for tokens, and the export, whose parts are told: of interest only when they fail or are slow. */
const internal = /^\[(?:internal|auth)\]|^exporting to |^resolving provenance /;
const slowMs = 1_000;
const longestName = 160;
/** The line that a build shows for an event; undefined when there is nothing to show. */
function lineOf(event) {
    const { step } = event;
    if (event.kind === 'output')
        return `  ${placeOf(step)} ${event.line}`.trimEnd();
    const quiet = isInternal(step.name);
    if (event.kind === 'started')
        return quiet ? undefined : `→ ${shortName(step)}`;
    if (quiet && step.outcome !== 'failed' && tookMs(step) < slowMs)
        return undefined;
    switch (step.outcome) {
        case 'cached':
            return `✓ ${shortName(step)} (cached)`;
        case 'failed':
            return `✗ ${shortName(step)} (failed after ${seconds(tookMs(step))})`;
        case 'canceled':
            return `✗ ${shortName(step)} (stopped)`;
        default:
            return `✓ ${shortName(step)} (${seconds(tookMs(step))})`;
    }
}
function isInternal(name) {
    return internal.test(name);
}
function tookMs({ started, completed }) {
    return completed === undefined ? 0 : Math.max(0, completed - started);
}
/** `0.2 s`, `75 s`. */
function seconds(ms) {
    return `${ms < 10_000 ? (ms / 1000).toFixed(1) : Math.round(ms / 1000)} s`;
}
/** A step's name at the length of a line; digests as short as docker shows them. */
function shortName({ name }) {
    const short = name.replace(/@sha256:([0-9a-f]{12})[0-9a-f]{52}/, '@sha256:$1');
    return short.length > longestName ? `${short.slice(0, longestName - 1)}…` : short;
}
/** The bracket at the begin of a step's name, which tells outputs of steps that run side by side apart. */
function placeOf({ name }) {
    return /^\[[^\]]*\]/.exec(name)?.[0] ?? '';
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/build/report/verdict.js

/** True when nothing was built, because an image of this source was there. */
function isSkipped({ foundAt }) {
    return foundAt !== undefined;
}
/** One line: what became of the image. */
function verdictText({ plan }, outcome) {
    const { verdict, tookMs, attempts } = outcome;
    const name = plan.references[0] ?? 'the image';
    switch (verdict) {
        case 'pushed':
            return `${name} is built and pushed in ${seconds(tookMs)}${attempts > 1 ? `, at the ${attempts}. attempt` : ''}`;
        case 'already-built':
            return `${name}: the same source was built before, so nothing was built`;
        case 'built':
            return `${name} is built in ${seconds(tookMs)}, and was not pushed`;
        case 'incomplete':
            return `${name} was pushed, and what had to follow failed`;
        case 'failed':
            // The first tags may have been taken before the push of another one failed.
            return `${name}: ${attempts > 0 && plan.references.length > 1 ? 'not all tags were' : 'nothing was'} pushed`;
    }
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/build/report/outputs.js


/** An output may have 1 MB (GitHub, "Usage limits"), and provenance can be large. */
const metadataLimit = 200_000;
/** The outputs of a build. All of them always, so that a workflow never reads a value of another attempt; empty = none. */
function outputsOf({ plan }, outcome) {
    const { digest = '', image, metadata } = outcome;
    const [first] = plan.references;
    const { tag: _, ...name } = first === undefined ? { tag: '' } : (0,oci_reference/* parseReference */.F2)(first);
    const repository = 'registry' in name ? (0,oci_reference/* printReference */.nt)(name) : '';
    const platforms = Object.fromEntries((image?.platforms ?? []).map(({ platform, digest }) => [platform, digest]));
    return {
        image: repository,
        digest,
        reference: digest === '' || repository === '' || !plan.push ? '' : `${repository}@${digest}`,
        'platform-digests': image === undefined ? '' : JSON.stringify(platforms),
        'attestation-digests': image === undefined ? '' : JSON.stringify(image.attestations.map(({ digest }) => digest)),
        metadata: Object.keys(metadata).length === 0 ? '' : bounded(metadata),
        imageid: outcome.imageId ?? (image?.platforms.length === 1 ? (image.platforms[0]?.imageId ?? '') : ''),
        skipped: String(isSkipped(outcome)),
        seconds: (outcome.tookMs / 1000).toFixed(1),
        cause: outcome.problem?.code ?? '',
    };
}
/** The names of an image, known before it is built. */
function nameOutputs({ plan }) {
    const names = new Set(plan.references.map((reference) => (0,oci_reference/* parseReference */.F2)(reference).tag ?? 'latest'));
    return { tags: plan.references.join('\n'), 'tag-names': [...names].join('\n') };
}
function bounded(metadata) {
    const text = JSON.stringify(metadata);
    if (text.length <= metadataLimit)
        return text;
    return JSON.stringify(Object.fromEntries(Object.entries(metadata).filter(([name]) => !/provenance/.test(name))));
}

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/retries.js
var azure_retries = __webpack_require__(18497);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/session.js
var azure_session = __webpack_require__(83519);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/cache.js
var cache = __webpack_require__(24649);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/container-registry.js
var container_registry = __webpack_require__(9994);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/failures.js
var failures = __webpack_require__(10324);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/explain/problem.js
var problem = __webpack_require__(15320);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/explain/tasks.js


const tasksRole = 'Container Registry Tasks Contributor';
/** Pure: why Azure did not let ACR Tasks do something for an application. */
function explainTasks(error, clientId) {
    const { failure } = error;
    const refusal = failure.kind === 'answer' ? (0,failures/* armError */.Tr)(failure.body) : undefined;
    const said = refusal === undefined ? undefined : `${refusal.code}: ${refusal.message}`;
    const refused = failure.kind === 'answer' && failure.status < 500 && failure.status !== 429;
    if (refused && /TasksOperationsNotAllowed/.test(said ?? '')) {
        return (0,problem/* problem */.CC)('tasks/not-allowed', 'Azure does not allow ACR Tasks in the subscription of this registry.', 'Use engine: buildx; subscriptions with free credits have no ACR Tasks until Azure support allows them.', said, error);
    }
    if (refused && refusal?.code === 'AuthorizationFailed') {
        return (0,problem/* problem */.CC)('tasks/no-role', `Application ${clientId} has no Azure role that lets it build with ACR Tasks${actionIn(refusal.message)}.`, `Have an owner grant it ${tasksRole} on the registry, or use engine: buildx.`, said, error);
    }
    if (refused && /^(Invalid|Expired)AuthenticationToken/.test(refusal?.code ?? '')) {
        return (0,problem/* problem */.CC)('arm/token-refused', 'Azure Resource Manager does not accept the token of azure-login for its subscription.', 'Check that the subscription belongs to the tenant of azure-login, and the environment to both.', said, error);
    }
    const transport = (0,problem/* explainTransport */.B4)(error);
    if (transport !== undefined)
        return transport;
    if (refused) {
        return (0,problem/* problem */.CC)('tasks/request-refused', `ACR Tasks refused the build (${said ?? (0,problem/* keptFailing */.Bt)(error)}).`, 'Correct what the message names, or use engine: buildx.', said, error);
    }
    const throttled = failure.kind === 'answer' && failure.status === 429;
    return (0,problem/* problem */.CC)(throttled ? 'arm/throttled' : 'arm/unavailable', `Azure Resource Manager at ${failure.host} ${(0,problem/* keptFailing */.Bt)(error)} when asked for a build by ACR Tasks.`, throttled
        ? 'Re-run the job later, and spread jobs that start together.'
        : 'Re-run the job later; azure.status.microsoft shows outages.', said, error);
}
function actionIn(message) {
    const action = /perform action '([^']+)'/.exec(message)?.[1];
    return action === undefined ? '' : ` (it lacks ${action})`;
}
/** A registry that ARM does not show, so that nothing can be built in it. */
function registryNotShown(host, subscriptionId) {
    return (0,problem/* problem */.CC)('tasks/registry-not-found', subscriptionId === undefined
        ? `ACR Tasks cannot be asked to build in ${host}, because azure-login was given no subscription.`
        : `Subscription ${subscriptionId} has no registry ${host} that the identity of azure-login may read.`, `Give azure-login the subscription of the registry, and the identity ${tasksRole} on it.`);
}

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/resource-manager.js
var resource_manager = __webpack_require__(46761);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/oci/acr/exchange.js + 1 modules
var exchange = __webpack_require__(21541);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/oci/acr/roles-by-repository.js
var roles_by_repository = __webpack_require__(18960);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/oci/registry.js + 7 modules
var registry = __webpack_require__(14486);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/oci/docker-sign-in.js + 1 modules
var docker_sign_in = __webpack_require__(59415);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/oci/scopes.js
var scopes = __webpack_require__(28352);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/oci/acr/attributes.js
var attributes = __webpack_require__(42619);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/build/sign-in.js






/** How long a registry may fail for passing reasons. */
const patienceMs = 120_000;
/** How long a canceled job has for its last words; the runner kills it after 7.5 s. */
const farewellMs = 5_000;
/**
 * Signs the job in to registries by the identity that azure-login left, and gives docker and its kin a credential helper that
 * renews. Nothing is asked before it is needed. Throws UserErrors session/…, docker/….
 */
async function signIn(hosts, place) {
    const session = hosts.length === 0 ? undefined : await sessionOf(place);
    if (session === undefined)
        return { registries: () => undefined, azure: undefined, docker: undefined };
    const { env, temp, signal, mask, fork, log } = place;
    const retries = (0,azure_retries.realTime)(patienceMs, signal, log.info);
    const identity = (0,azure_session/* identityOf */.cu)(session);
    const tools = {
        env,
        retries,
        cacheFolder: (0,cache/* cacheFolder */.nF)(temp),
        signal,
        ...(mask && { mask }),
        ...(fork && { fork }),
    };
    const { clientId } = session;
    const azure = (0,container_registry/* azureRegistries */.Hk)(session, tools, (error) => explainTasks(error, clientId));
    const known = new Map(hosts.map((host) => {
        const credential = (0,exchange.acrCredential)(identity, host, tools);
        const options = { credential, env, retries, rolesByRepository: (0,roles_by_repository/* rolesByRepository */.Z)(host, session, tools) };
        return [host, imageRegistry((0,registry/* createRegistry */.I)(host, options))];
    }));
    return {
        registries: (host) => known.get(host),
        azure: {
            registries: azure,
            afterCancel: (0,resource_manager/* resourceManager */.MD)(session, { ...tools, retries: (0,azure_retries.realTime)(farewellMs) }),
            clientId,
        },
        docker: (0,docker_sign_in/* signDockerIn */.r)(hosts, identity, place),
    };
}
async function sessionOf({ env, signal, log, required }) {
    try {
        return await (0,azure_session/* sessionFrom */.Zv)(env, (0,azure_retries.realTime)(patienceMs, signal, log.info));
    }
    catch (error) {
        if (!required && error instanceof errors/* UserError */.y && error.code === 'session/not-signed-in')
            return undefined;
        throw error;
    }
}
function imageRegistry(registry) {
    const { host, connection, manifest, resolve, putManifest, json } = registry;
    return {
        ...{ host, manifest, resolve, putManifest, json },
        requirePush: (repository) => connection.requireAccess([(0,scopes/* push */.V)(repository)], `store images in ${host}/${repository}`),
        isLocked: async (repository, tag) => (await (0,attributes/* readAttributes */.wb)(connection, repository, tag))?.writeEnabled === false,
        lock: (repository, digest, tags) => (0,attributes/* lock */.s2)(connection, repository, digest, tags),
    };
}

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/action/steps.js
var steps = __webpack_require__(83361);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/oci/explain/problem.js
var explain_problem = __webpack_require__(2646);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/build/image/registries.js

/** The references whose registries we can talk to. */
function targetsOf(references, registries) {
    return references.flatMap((reference) => {
        const { registry: host, repository, tag = 'latest' } = (0,oci_reference/* parseReference */.F2)(reference);
        const registry = registries(host);
        return registry === undefined ? [] : [{ reference, registry, repository, tag }];
    });
}
/** A manifest that has to be there. Throws a UserError `registry/image-unknown` when it is not. */
async function manifestOf(registry, repository, reference) {
    const manifest = await registry.manifest(repository, reference);
    if (manifest === undefined)
        throw (0,explain_problem/* unknownImage */.SD)(`${registry.host}/${repository}@${reference}`);
    return manifest;
}

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/build/next-step.js
var next_step = __webpack_require__(92586);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/build/steps/adopt.js

/** Gives the tags that are missing to an image that exists. Within one repository this moves no bytes but the manifest's. */
async function adopt({ targets, outcome, log }, { digest, from, missing }) {
    const source = targets.find(({ reference }) => reference === from);
    if (source === undefined)
        return;
    log.info(`${from} was built from this very source: nothing is built.`);
    const manifest = await manifestOf(source.registry, source.repository, digest);
    for (const target of targets.filter(({ reference }) => missing.includes(reference))) {
        await target.registry.putManifest(target.repository, target.tag, manifest);
        log.info(`Tagged it as ${target.reference}.`);
    }
    outcome.digest = digest;
    outcome.foundAt = from;
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/build/steps/build.js
/** One attempt of the engine. A repeated one finds everything in the builder's cache, so only the push is done again. */
async function build(progress, state) {
    const { engine, order, outcome } = progress;
    const started = Date.now();
    const built = await engine.build(order.plan, progress);
    const attempts = outcome.attempts + 1;
    // What a repeated attempt finds in the cache was executed by the first one.
    const steps = outcome.attempts === 0 ? built.steps : outcome.steps;
    Object.assign(outcome, {
        attempts,
        steps,
        metadata: built.metadata,
        tookMs: outcome.tookMs + (Date.now() - started),
    });
    if (built.digest !== undefined)
        outcome.digest = built.digest;
    if (built.imageId !== undefined)
        outcome.imageId = built.imageId;
    if (built.problem === undefined)
        delete outcome.problem;
    else
        outcome.problem = built.problem;
    return { ...state, build: { ok: built.problem === undefined, onlyPushFailed: built.onlyPushFailed, attempts } };
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/build/failure/after-push.js

/**
 * Does something with an image that is in the registry already. When that fails, the error has the same cause and fix, and says
 * that the image is there.
 * @param but completes "… is in the registry, but "
 */
async function afterPush(image, but, action) {
    try {
        return await action();
    }
    catch (error) {
        if (!(error instanceof errors/* UserError */.y))
            throw error;
        const { code, message, fix, evidence } = error;
        const told = `${image} is in the registry, but ${but}: ${message}`;
        throw new errors/* UserError */.y({ code, message: told, fix, evidence, cause: error });
    }
}

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/oci/media-types.js
var media_types = __webpack_require__(30425);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/build/image/describe.js


/** Reads what an image consists of. Throws UserErrors `registry/…`. */
async function describeImage(registry, repository, digest) {
    const top = await manifestOf(registry, repository, digest);
    if (!(0,media_types/* isIndex */.nw)(top)) {
        return { digest, platforms: [await platformImage(registry, repository, top)], attestations: [] };
    }
    const entries = top.content.manifests ?? [];
    const images = entries.filter((entry) => !isAttestation(entry));
    const platforms = await Promise.all(images.map(async (entry) => platformImage(registry, repository, await manifestOf(registry, repository, entry.digest))));
    const platformOf = new Map(platforms.map((image) => [image.digest, image.platform]));
    const attestations = entries.filter(isAttestation).map((entry) => ({
        digest: entry.digest,
        platform: platformOf.get(entry.annotations?.['vnd.docker.reference.digest'] ?? '') ?? '',
    }));
    return { digest, platforms, attestations };
}
/** The labels of an image; those of its first platform when it has several. */
async function labelsOf(registry, repository, digest) {
    const top = await manifestOf(registry, repository, digest);
    const first = (0,media_types/* isIndex */.nw)(top) ? (top.content.manifests ?? []).find((entry) => !isAttestation(entry)) : undefined;
    const image = first === undefined ? top : await manifestOf(registry, repository, first.digest);
    const config = image.content.config;
    // Not everything that has a tag is an image.
    if (config === undefined || !/image/.test(config.mediaType))
        return {};
    return (await registry.json(repository, config.digest)).config?.Labels ?? {};
}
/** https://docs.docker.com/build/metadata/attestations/attestation-storage/ */
function isAttestation({ platform, annotations }) {
    return annotations?.['vnd.docker.reference.type'] === 'attestation-manifest' || platform?.os === 'unknown';
}
async function platformImage(registry, repository, manifest) {
    const imageId = manifest.content.config?.digest ?? '';
    const config = await registry.json(repository, imageId);
    const commands = (config.history ?? []).filter((entry) => entry.empty_layer !== true);
    return {
        platform: [config.os, config.architecture, config.variant].filter(Boolean).join('/'),
        digest: manifest.digest,
        imageId,
        layers: (manifest.content.layers ?? []).map(({ digest, size }, index) => ({
            digest,
            size,
            command: commands[index]?.created_by ?? '',
        })),
    };
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/build/steps/confirm.js



/**
 * Reads back from the registry what every tag points to now, and what the image consists of.
 * @throws UserError build/digest-unknown, build/digest-changed
 */
async function confirm_confirm({ targets, outcome, log }) {
    const { digest } = outcome;
    if (digest === undefined) {
        throw new errors/* UserError */.y({
            code: 'build/digest-unknown',
            message: 'The builder does not say which image it pushed.',
            fix: 'Use a newer buildx, and leave `outputs` without push=false.',
        });
    }
    const [first] = targets;
    const found = await Promise.all(targets.map(async (target) => {
        const { reference, registry, repository, tag } = target;
        const unproved = `its digest ${digest} could not be read back`;
        return { target, at: await afterPush(reference, unproved, () => registry.resolve(repository, tag)) };
    }));
    for (const { target, at } of found) {
        if (at?.digest === digest)
            continue;
        // Nobody shall take it for what the tag means.
        delete outcome.digest;
        throw new errors/* UserError */.y({
            code: 'build/digest-changed',
            message: `${target.reference} was pushed as ${digest}, but the registry has ${at?.digest ?? 'nothing'} there.`,
            fix: 'Somebody else pushed the same tag at the same time: give these jobs a common concurrency group, or tags of their own.',
        });
    }
    if (first === undefined)
        return;
    log.info(`The registry has ${digest} at ${targets.map(({ reference }) => reference).join(', ')}.`);
    const image = await describe(first, digest, log);
    if (image !== undefined)
        outcome.image = image;
}
/** What the image consists of is only told: a registry that fails just now does not undo the push. */
async function describe({ registry, repository }, digest, log) {
    try {
        return await describeImage(registry, repository, digest);
    }
    catch (error) {
        if (!(error instanceof errors/* UserError */.y))
            throw error;
        log.warning(`The image is pushed; what it consists of could not be read: ${error.message}`);
        return undefined;
    }
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/build/steps/lock.js

/** Locks the image and its tags in every repository that has them. */
async function lockImage({ targets, outcome, log }) {
    const { digest = '' } = outcome;
    const repositories = new Map(targets.map((target) => [`${target.registry.host}/${target.repository}`, target]));
    for (const [name, { registry, repository }] of repositories) {
        const own = targets.filter((target) => target.registry.host === registry.host && target.repository === repository);
        const tags = own.map(({ tag }) => tag);
        await afterPush(`${name}@${digest}`, 'it is not locked', async () => registry.lock?.(repository, digest, tags));
        log.info(`Locked ${name}@${digest} and its tags ${tags.join(', ')}.`);
    }
    outcome.locked = true;
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/build/steps/look.js



/** Proves that the image may be pushed, and finds the tags that exist already. */
async function look({ targets, order }) {
    const first = new Map(targets.map((target) => [`${target.registry.host}/${target.repository}`, target]));
    for (const { registry, repository } of first.values())
        await registry.requirePush(repository);
    const found = await Promise.all(targets.map(async (target) => ({ target, at: await target.registry.resolve(target.repository, target.tag) })));
    const sources = new Map();
    const sourceOf = ({ registry, repository }, digest) => {
        const known = sources.get(digest) ?? labelsOf(registry, repository, digest).then((labels) => labels[sourceLabel], unlessBroken);
        sources.set(digest, known);
        return known;
    };
    const existing = found.flatMap(({ target, at }) => (at === undefined ? [] : [{ target, digest: at.digest }]));
    return Promise.all(existing.map(async ({ target, digest }) => ({
        reference: target.reference,
        digest,
        sameSource: order.source !== undefined && (await sourceOf(target, digest)) === order.source,
        // Only who wants to overwrite it needs to know.
        locked: order.policy.overwrite && (await target.registry.isLocked?.(target.repository, target.tag)) === true,
    })));
}
/** Of an image of which a part was purged nobody knows the source; it can still be overwritten. */
function unlessBroken(error) {
    if (!(error instanceof errors/* UserError */.y) || error.code !== 'registry/image-unknown')
        throw error;
}
/** The error for tags that must not be given another image. */
function refusal(taken) {
    const names = taken.map(({ reference }) => reference);
    const [first = ''] = names;
    const others = names.length > 1 ? ` (and ${names.length - 1} more)` : '';
    const evidence = taken.map(({ reference, digest }) => `${reference}  ${digest}`).join('\n');
    if (taken.every(({ locked }) => locked)) {
        return new errors/* UserError */.y({
            code: 'registry/locked',
            message: `The tag ${first}${others} exists already and is locked, so it cannot be overwritten; nothing was built.`,
            fix: 'Push a new tag, or have an owner unlock this one with "az acr repository update --image NAME:TAG --write-enabled true".',
            evidence,
        });
    }
    return new errors/* UserError */.y({
        code: 'image/tag-exists',
        message: `The tag ${first}${others} exists already and holds another image; nothing was built.`,
        fix: 'Push a new tag, such as the commit (`type=sha`), or set `overwrite: true` for tags that are meant to move.',
        evidence,
    });
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/build/steps/index.js





const performers = {
    look: async (_, state, progress) => ({ ...state, existing: await look(progress) }),
    refuse: async ({ taken }) => {
        throw refusal(taken);
    },
    adopt: async (step, state, progress) => {
        await adopt(progress, step);
        return { ...state, adopted: true };
    },
    build: async (_, state, progress) => build(progress, state),
    repeat: async ({ attempt, waitMs }, state, progress) => {
        const { log, order, outcome } = progress;
        log.info(`${outcome.problem?.message ?? ''} Only the push is repeated: ${attempt} of ${order.policy.retries} in ${waitMs / 1000} s.`);
        await progress.sleep(waitMs);
        return build(progress, state);
    },
    confirm: async (_, state, progress) => {
        await confirm_confirm(progress);
        return { ...state, confirmed: true };
    },
    lock: async (_, state, progress) => {
        await lockImage(progress);
        return { ...state, locked: true };
    },
};

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/build/build-push.js





/** Builds, pushes and proves an image: decide, one step, decide again. */
async function buildAndPush(order, tools) {
    const outcome = { verdict: 'failed', tookMs: 0, metadata: {}, steps: [], attempts: 0, locked: false };
    const targets = order.policy.push ? targetsOf(order.plan.references, tools.registries) : [];
    const progress = { ...tools, order, targets, outcome };
    let state = {};
    while (true) {
        tools.signal.throwIfAborted();
        const step = (0,next_step/* nextStep */.s)(state, order.plan.references, order.policy);
        if (step.do === 'finish')
            return { ...progress.outcome, verdict: step.verdict };
        try {
            state = await (0,steps/* performStep */.K)(performers, step, state, progress);
        }
        catch (error) {
            // Before there is an image there is nothing to tell but the error.
            if (!isPushed(step.do) || !(error instanceof errors/* UserError */.y) || tools.signal.aborted)
                throw error;
            return { ...progress.outcome, verdict: 'incomplete', problem: error };
        }
    }
}
/** Whether the image is in the registry already when a step is done. */
const isPushed = (step) => step === 'confirm' || step === 'lock';

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/task-runs.js
/** The stable version with runs; the newer versions of the registry's API have none. */
const apiVersion = '2019-06-01-preview';
/** `POST registries/{name}/scheduleRun` and its kin. */
function taskRuns(arm, registry) {
    const address = (path) => `${registry.id}/${path}?api-version=${apiVersion}`;
    const post = async (path, body) => {
        const expected = [200, 201, 202];
        const answer = await arm.ask({ method: 'POST', address: address(path), expected, ...(body && { body }) });
        return JSON.parse(answer.body === '' ? '{}' : answer.body);
    };
    return {
        uploadPlace: () => post('listBuildSourceUploadUrl'),
        schedule: async (request) => runOf(await post('scheduleRun', bodyOf(request, registry))),
        read: async (id) => {
            const { body } = await arm.ask({ method: 'GET', address: address(`runs/${id}`), expected: [200] });
            return runOf(JSON.parse(body));
        },
        logPlace: async (id) => (await post(`runs/${id}/listLogSasUrl`)).logLink,
        cancel: async (id) => {
            await post(`runs/${id}/cancel`);
        },
    };
}
function bodyOf({ task, source, platform, agentPool, timeoutSeconds }, registry) {
    return {
        type: 'EncodedTaskRunRequest',
        encodedTaskContent: Buffer.from(task).toString('base64'),
        sourceLocation: source,
        platform: { os: 'Linux', ...platform },
        timeout: timeoutSeconds,
        ...(agentPool === undefined ? {} : { agentPoolName: agentPool }),
        credentials: {
            // A registry with permissions by repository gives a task none of its own: it acts as the one who started it.
            sourceRegistry: registry.byRepository ? { identity: '[caller]' } : { loginMode: 'Default' },
        },
    };
}
function runOf({ properties }) {
    const { runId, status, runErrorMessage, outputImages = [] } = properties;
    const images = outputImages.flatMap(({ repository, tag, digest }) => repository === undefined || tag === undefined || digest === undefined ? [] : [{ repository, tag, digest }]);
    return { id: runId, status, images, ...(runErrorMessage === undefined ? {} : { error: runErrorMessage }) };
}

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/oci/bytes.js
var bytes = __webpack_require__(29006);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/build/acr-task/context-archive.js






/** Bytes: the most that Azure's storage takes in one PUT (learn.microsoft.com/rest/api/storageservices/put-blob). */
const largestUpload = 5000 * 1024 * 1024;
/** What a Dockerfile is called in the archive when it cannot keep its path. */
const ownName = '.aks-delivery.Dockerfile';
/**
 * Packs a context by Docker's rules. What .dockerignore leaves out is left out here already. `.git` always is, as with
 * `az acr build`: actions/checkout may have left the job's token in it.
 * @throws UserErrors build/archive-failed, tasks/context-too-large, image/dockerignore-invalid
 */
async function packContext(context, dockerfile, { workspace, folder, env, signal }, limit = largestUpload) {
    const ignore = await ignoreOf(context, dockerfile, workspace);
    const paths = await contextPaths(context, ignore, signal);
    const inside = (0,external_node_path_.relative)(context, dockerfile);
    // The agent cuts its command line at spaces, and a Dockerfile may lie anywhere in the workspace.
    const keeps = paths.includes(inside) && /^[\w./@+-]+$/.test(inside) && !inside.startsWith('-');
    const added = keeps ? [] : await ownDockerfile(folder, dockerfile, ignore.text);
    const file = (0,external_node_path_.join)(folder, 'context.tar.gz');
    const args = ['--create', '--gzip', `--file=${file}`, '-C', context, '--no-recursion', '--null', '--files-from=-'];
    const { code, stderr } = await (0,action_process/* run */.e)('tar', [...args, ...added], {
        env: { PATH: env.PATH, LC_ALL: 'C' },
        input: paths.map((path) => `./${path}\0`).join(''),
        signal,
    });
    signal.throwIfAborted();
    // 1 is GNU tar's word for a file that changed while it was read.
    if (code !== 0)
        throw notPacked(context, workspace, stderr);
    const { size } = await (0,external_node_fs_promises_.stat)(file);
    if (size > limit)
        throw tooLarge(size, limit, await largest(context, paths));
    return { file, size, files: paths.length, dockerfile: keeps ? inside : ownName };
}
/** Puts a Dockerfile beside the context, with an ignore file that hides both of them from COPY. Returns words for tar. */
async function ownDockerfile(folder, dockerfile, ignored) {
    const ignoreName = `${ownName}.dockerignore`;
    await (0,external_node_fs_promises_.writeFile)((0,external_node_path_.join)(folder, ownName), await (0,external_node_fs_promises_.readFile)(dockerfile), { mode: 0o600 });
    await (0,external_node_fs_promises_.writeFile)((0,external_node_path_.join)(folder, ignoreName), `${ignored}\n${ownName}\n${ignoreName}\n`, { mode: 0o600 });
    return ['-C', folder, ownName, ignoreName];
}
function notPacked(context, workspace, said) {
    return new errors/* UserError */.y({
        code: 'build/archive-failed',
        message: `The context ${(0,external_node_path_.relative)(workspace, context) || '.'} could not be packed for ACR Tasks.`,
        fix: 'Read the words of tar: no other step may change files of the context meanwhile, and all of them must be readable.',
        evidence: said,
    });
}
const shown = 5;
/** The largest parts of a context: files, and the folders at its top, with their bytes. */
async function largest(context, paths) {
    const sizes = new Map();
    for (const path of paths) {
        const entry = await (0,external_node_fs_promises_.lstat)((0,external_node_path_.join)(context, path));
        if (!entry.isFile())
            continue;
        const part = path.includes('/') ? `${path.slice(0, path.indexOf('/'))}/` : path;
        sizes.set(part, (sizes.get(part) ?? 0) + entry.size);
    }
    const sorted = [...sizes].sort(([, one], [, other]) => other - one);
    return sorted.slice(0, shown).map(([part, size]) => `${(0,bytes/* bytes */.e)(size)}  ${part}`);
}
/** The error for a context that the storage does not take. */
function tooLarge(size, limit, parts) {
    const [first = ''] = parts;
    return new errors/* UserError */.y({
        code: 'tasks/context-too-large',
        message: `The context has ${(0,bytes/* bytes */.e)(size)} when packed, and ACR Tasks takes ${(0,bytes/* bytes */.e)(limit)}; most of it is ${first.replace(/^.* {2}/, '')}.`,
        fix: 'Leave out what the image does not need in .dockerignore; large data belongs into a storage account that the Dockerfile reads.',
        evidence: parts.join('\n'),
    });
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/build/failure/essence.js
/** What buildx and BuildKit put before an error on its way to us; the third is of BuildKit before 0.10, in Docker before 23. */
const wrapping = /^(?:failed to build: |failed to solve: |rpc error: code = \w+ desc = failed to solve with frontend \S+: |failed to create LLB definition: |Error response from daemon: )+/;
/** The last error of buildx without its usual beginning. */
function essence(lines) {
    const text = lines.join('\n');
    const at = text.lastIndexOf('ERROR: ');
    return text
        .slice(at < 0 ? 0 : at + 'ERROR: '.length)
        .replace(wrapping, '')
        .trim();
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/build/failure/place.js

/**
 * The line of the Dockerfile that buildx prints with an error: its name and first line, then some lines around it, those that
 * are meant marked `>>>` (moby/buildkit, solver/errdefs/source.go). Undefined when the Dockerfile is none of the workspace.
 */
function dockerfilePlace(lines, dockerfile, workspace) {
    if (dockerfile === undefined)
        return undefined;
    const file = (0,external_node_path_.relative)(workspace, dockerfile);
    const ruler = lines.findIndex((line, index) => /^-{20}$/.test(line) && /^.+:\d+$/.test(lines[index - 1] ?? ''));
    const told = /:(\d+)$/.exec(lines[ruler - 1] ?? '')?.[1] ?? /parse error (?:on )?line (\d+)/.exec(lines.join('\n'))?.[1];
    return told === undefined ? { file } : { file, line: Number(told) };
}
/** The lines of the Dockerfile that buildx prints with an error, as they are. */
function dockerfileExcerpt(lines) {
    const [from = -1, to = -1] = lines.flatMap((line, index) => (/^-{20}$/.test(line) ? [index] : []));
    return from < 1 || to < 0 ? [] : lines.slice(from - 1, to + 1);
}

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/build/failure/rules.js
var rules = __webpack_require__(20970);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/build/failure/explain.js





/** Pure: turns buildx's text into a sentence, a cause code, the line of the Dockerfile, and the last words of the step. */
function explainBuild({ lines, steps, dockerfile, workspace }) {
    const text = essence(lines);
    const failed = steps.find(({ outcome }) => outcome === 'failed');
    // A step that tells of another platform's program does so in its output.
    const heard = [text, ...(failed?.log.slice(-5) ?? [])].join('\n');
    const found = rules/* textRules */.f.flatMap((rule) => {
        const match = rule.pattern.exec(heard);
        return match === null ? [] : [{ rule, match }];
    });
    const [first] = found;
    if (first === undefined)
        throw new Error('the last rule matches everything');
    const { rule, match } = first;
    const clause = rule.clause.replace(/\$(\d)/g, (_, group) => match[Number(group)] ?? '').trim();
    const unknown = rule.code === 'build/failed' ? `: ${text.split('\n')[0] ?? ''}` : '';
    const step = rule.inDockerfile && failed !== undefined && !/^\[internal\]/.test(failed.name) ? failed : undefined;
    return new errors/* UserError */.y({
        code: rule.code,
        message: sentence(`The image could not be built: ${clause}${unknown}`, step),
        fix: rule.code === 'build/step-failed' ? advice(match[1] ?? '', rule.fix) : rule.fix,
        evidence: evidence(lines, step),
        location: rule.inDockerfile ? dockerfilePlace(lines, dockerfile, workspace) : undefined,
    });
}
function sentence(text, step) {
    const plain = text.replace('exit code: ', 'exit code ');
    const whole = step === undefined ? plain : `${plain}: ${shortName(step)}`;
    return `${whole.replace(/\s+/g, ' ').replace(/[.:]$/, '')}.`;
}
/** 137 is SIGKILL, which in a build is nearly always the kernel's answer to a lack of memory. */
function advice(ending, usual) {
    return ending === 'exit code: 137'
        ? 'It was killed, most likely for lack of memory: use a larger runner or fewer parallel jobs.'
        : usual;
}
const evidenceLimit = 8_000;
function evidence(lines, step) {
    const log = step === undefined || step.log.length === 0 ? [] : ['', `--- the last lines of ${shortName(step)}`, ...step.log];
    const excerpt = dockerfileExcerpt(lines);
    const rest = excerpt.length === 0 ? lines : [...excerpt, essence(lines)];
    return [...rest, ...log].join('\n').trim().slice(-evidenceLimit);
}
/** A place in the Dockerfile for a finding of its checks. */
function warningPlace(dockerfile, workspace, line) {
    const place = dockerfilePlace([], dockerfile, workspace);
    return place === undefined || line === undefined ? place : { ...place, line };
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/build/acr-task/failure.js


/** Pure: why a run did not succeed; undefined when it did. */
function explainRun(run, plan, workspace) {
    const name = `Run ${run.id} of ACR Tasks`;
    switch (run.status) {
        case 'Succeeded':
            return undefined;
        case 'Canceled':
            return new errors/* UserError */.y({
                code: 'tasks/canceled',
                message: `${name} was canceled, and not by this job.`,
                fix: 'Ask who did it: "az acr task list-runs" shows the runs of a registry. Then run the job again.',
            });
        case 'Timeout':
            return new errors/* UserError */.y({
                code: 'tasks/timeout',
                message: `${name} took longer than it may.`,
                fix: 'Make the build shorter, or set engine: buildx.',
                evidence: run.said.slice(-20).join('\n'),
            });
        case 'Failed':
            return failed(run, plan, workspace);
        default:
            return new errors/* UserError */.y({
                code: 'tasks/agent-failed',
                message: `${name} ended with the status ${run.status}${words(run.error)}.`,
                fix: 'Run the job again; azure.status.microsoft shows outages.',
                evidence: run.said.slice(-20).join('\n'),
            });
    }
}
const refusals = /denied|unauthorized|forbidden|disallowed|error|refused|timeout/i;
const scanning = 'Output from dependency scanning: ';
/** The agent pushes three times before it gives up. */
function failed({ id, said, agentSaid, steps, error }, plan, workspace) {
    const lines = [...said];
    const dockerfile = plan.context.kind === 'folder' ? plan.dockerfile : undefined;
    const pushing = agentSaid.some((line) => line.startsWith('Pushing image: '));
    const refusal = pushing
        ? (lines.findLast((line) => refusals.test(line)) ?? 'the registry gave no reason')
        : undefined;
    if (refusal !== undefined) {
        return new errors/* UserError */.y({
            code: 'tasks/push-failed',
            message: `Run ${id} of ACR Tasks built the image, and could not push it${words(refusal)}.`,
            fix: 'In a registry with permissions by repository (ABAC), grant the identity of azure-login Container Registry Repository Writer; for a locked tag, push a new one.',
            evidence: lines.slice(-20).join('\n'),
        });
    }
    if (lines.some((line) => /^ERROR: /.test(line)))
        return explainBuild({ lines, steps, dockerfile, workspace });
    // It reads the Dockerfile for base images before docker does, and is easier to confuse.
    const scan = agentSaid.findLast((line) => line.startsWith(scanning))?.slice(scanning.length);
    return new errors/* UserError */.y({
        code: 'tasks/agent-failed',
        message: `Run ${id} of ACR Tasks failed${words(scan ?? lines.at(-1) ?? error)}.`,
        fix: scan === undefined
            ? 'Read the log of the run above.'
            : 'Its agent looks for base images in the Dockerfile, and knows less of the syntax than docker: write the line in a simpler way, or set engine: buildx.',
        evidence: [...lines.slice(-20), ...agentSaid.slice(-10)].join('\n'),
    });
}
function words(text) {
    return text === undefined ? '' : `: ${text.trim().replace(/[.:]$/, '').slice(0, 300)}`;
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/build/acr-task/task-file.js

/** Seconds; the longest that Azure lets a run last. A step alone would have 600. */
const longestRunSeconds = 28_800;
/**
 * Pure: the task file of a run. The agent (github.com/Azure/acr-builder) reads it in four rounds, and every value has to survive
 * all of them: as a Go template, as YAML (of which JSON is a part), split at white space and joined again by single spaces, and
 * by a shell. Version 1.0.0, because from 1.1.0 on the agent replaces `$Names` of its own as well.
 */
function taskFile(build) {
    const timeout = longestRunSeconds;
    const push = build.plan.push ? [{ id: 'push', push: build.references, timeout, when: ['build'] }] : [];
    const steps = [{ id: 'build', build: commandLine(build), env: ['DOCKER_BUILDKIT=1'], timeout }, ...push];
    return JSON.stringify({ version: 'v1.0.0', stepTimeout: timeout, steps }, undefined, 1)
        .replaceAll(notYaml, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
        .replaceAll('{{', '{{"{{"}}');
}
/** What JSON lets stand in a text, and YAML does not (yaml.org/spec/1.1, "Character Set" and "Line Break Characters"). */
const notYaml = /[\u007f-\u009f\u2028\u2029\ufeff]/g;
/** Options of `docker build`. The file comes last: the agent takes for the context what follows a word without a dash. */
function commandLine({ plan, dockerfile, references, env }) {
    const values = plan.buildArgs.flatMap(({ name, value = env[name] }) => value === undefined ? [] : [`${name}=${value}`]);
    const labels = plan.labels.map(({ name, value }) => `${name}=${value.replace(/\s+/g, ' ').trim()}`);
    const words = [
        ...each('--tag', references),
        ...each('--build-arg', values),
        ...each('--label', labels),
        ...each('--target', plan.target === undefined ? [] : [plan.target]),
        ...each('--network', plan.network === undefined ? [] : [plan.network]),
        ...each('--add-host', plan.addHosts),
        ...each('--shm-size', plan.shmSize === undefined ? [] : [plan.shmSize]),
        ...each('--ulimit', plan.ulimits),
        ...(plan.noCache ? ['--no-cache'] : []),
        ...(plan.pull ? ['--pull'] : []),
        ...each('--file', [dockerfile ?? 'Dockerfile']),
        plan.context.kind === 'folder' ? '.' : plan.context.address,
    ];
    return words.map(shellWord).join(' ');
}
const each = (option, values) => values.flatMap((value) => [option, value]);
/** Quoted only where it must be: the agent looks for tags and build arguments before a shell takes the quotes away. */
function shellWord(word) {
    return /^[\w./:@%+=,-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
/** The tag under which the image of one platform waits for its index: `shop:1.0-linux-arm64`. At most 128 characters. */
function platformReference(reference, platform) {
    const { registry, repository, tag = 'latest' } = (0,oci_reference/* parseReference */.F2)(reference);
    const ending = `-${platform.replaceAll('/', '-')}`;
    return `${registry}/${repository}:${tag.slice(0, 128 - ending.length)}${ending}`;
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/build/acr-task/index-image.js



const indexType = 'application/vnd.oci.image.index.v1+json';
/**
 * Puts the images of several platforms, which wait under tags of their own, together to one, and gives it all the tags. `runs` are
 * those of the platforms, in their order. Returns its digest. The same images give the same digest (OCI image specification 1.1, image-index.md).
 */
async function putIndex(references, platforms, runs, { registries, log }) {
    let digest = '';
    for (const { registry, repository, tag, reference } of targetsOf(references, registries)) {
        const manifests = await Promise.all(platforms.map((platform, index) => {
            const { tag = '' } = (0,oci_reference/* parseReference */.F2)(platformReference(reference, platform));
            return entry(registry, repository, digestTold(runs[index], repository, tag) ?? tag, platform);
        }));
        const bytes = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: indexType, manifests }));
        digest = await registry.putManifest(repository, tag, { mediaType: indexType, bytes });
        log.info(`Put ${platforms.join(' and ')} together as ${reference}.`);
    }
    return digest;
}
/**
 * Pure: the digest that Azure tells with a run. It comes before the tag, which a second job that builds the same may have moved.
 */
function digestTold(run, repository, tag) {
    return run?.images.find((image) => image.repository === repository && image.tag === tag)?.digest;
}
async function entry(registry, repository, reference, platform) {
    const { mediaType, digest, bytes } = await manifestOf(registry, repository, reference);
    const [os = '', architecture = '', variant] = platform.split('/');
    return {
        ...{ mediaType, digest, size: bytes.length },
        platform: { os, architecture, ...(variant === undefined ? {} : { variant }) },
    };
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/build/acr-task/agent-log.js

const keptLines = 60;
const keptSaid = 400;
/** `#5 [2/3] COPY a /a`, `#5 0.123 text`, `#5 DONE 0.1s`: BuildKit's plain progress (moby/buildkit, util/progress/progressui). */
const ofStep = /^#(\d+) (.*)$/;
const ofAgent = /^\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d /;
/** From here on the agent tells in its own words what docker has told. */
const agentVerdict = /^failed to run step ID: |^Run ID: /;
/**
 * Makes steps of the log of an ACR Tasks agent. Plain progress tells how long steps took, and not when: a step ends when its
 * end is read.
 * @param platform in front of the steps' names, where several runs share a log
 */
function readAgentLog(platform) {
    const steps = new Map();
    const said = [];
    const agentSaid = [];
    let unfinished = '';
    let over = false;
    function stepLine(id, text, now) {
        const step = steps.get(id);
        if (step === undefined) {
            const begun = { name: agent_log_named(text, platform), outcome: 'running', started: now, log: [] };
            steps.set(id, begun);
            return [{ kind: 'started', step: begun }];
        }
        const end = /^(DONE|CACHED|CANCELED|ERROR)\b:? ?(.*)$/.exec(text);
        if (end !== null)
            return ended(id, step, end[1] ?? '', end[2] ?? '', now);
        // `...` says that another step speaks meanwhile; the name again, that this one goes on.
        if (text === '...' || agent_log_named(text, platform) === step.name)
            return [];
        const line = text.replace(/^\d+\.\d+ /, '');
        const next = { ...step, log: [...step.log, line].slice(-keptLines) };
        steps.set(id, next);
        return isInternal(step.name) || isTransfer(line) ? [] : [{ kind: 'output', step: next, line }];
    }
    function ended(id, step, word, rest, now) {
        const tookMs = word === 'DONE' ? Math.round(Number.parseFloat(rest) * 1000) || 0 : now - step.started;
        const next = {
            ...step,
            outcome: outcomes[word] ?? 'done',
            // A step may go on after its end: from its first start to its last end.
            started: step.completed === undefined ? now - tookMs : step.started,
            completed: now,
            ...(word === 'ERROR' ? { error: rest } : {}),
        };
        steps.set(id, next);
        return [{ kind: 'ended', step: next }];
    }
    function whole(line, now) {
        if (line.trim() === '')
            return [];
        const [, id, text] = ofStep.exec(line) ?? [];
        if (id !== undefined && text !== undefined)
            return stepLine(id, text, now);
        over ||= agentVerdict.test(line);
        const own = ofAgent.test(line) || over;
        const plain = line.replace(ofAgent, '');
        const kept = own ? agentSaid : said;
        kept.push(plain);
        if (kept.length > keptSaid)
            kept.shift();
        return [{ kind: 'line', line: plain }];
    }
    return {
        read(piece, now) {
            const lines = `${unfinished}${piece}`.split('\n');
            unfinished = lines.pop() ?? '';
            return lines.flatMap((line) => whole(line.replace(/\r+$/, ''), now));
        },
        finish(now) {
            const line = unfinished;
            unfinished = '';
            return whole(line, now);
        },
        steps: () => [...steps.values()],
        said: () => said,
        agentSaid: () => agentSaid,
    };
}
const outcomes = {
    DONE: 'done',
    CACHED: 'cached',
    CANCELED: 'canceled',
    ERROR: 'failed',
};
function agent_log_named(text, platform) {
    const name = text.replace(/\s+/g, ' ').trim();
    return platform === undefined ? name : name.replace(/^\[(?!internal\]|auth\])/, `[${platform} `);
}
/** How far a layer's way to the agent is: of no interest line by line. */
const isTransfer = (line) => /^(?:sha256:[0-9a-f]+|extracting |transferring |pushing layers|exporting )/.test(line);

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/build/acr-task/run.js


/** A log is asked for as often as a person looks; a run's status only now and then. */
const lookMs = 1_000;
const looksBetweenStatus = 5;
const queueTellMs = 15_000;
const overs = ['Succeeded', 'Failed', 'Canceled', 'Error', 'Timeout'];
/** Starts a run, shows its log as it grows, and waits for its end. Whoever stops waiting takes the run with him. */
async function runTask(request, platform, tools) {
    const { runs, cancel, log } = tools;
    const { id } = await runs.schedule(request);
    const name = platform === undefined ? id : `${id} (${platform})`;
    log.info(`ACR Tasks has run ${name} in its queue.`);
    try {
        return await follow(id, platform, tools);
    }
    catch (error) {
        await cancel(id).then(() => log.info(`Canceled run ${name} of ACR Tasks.`), () => log.warning(`Run ${name} of ACR Tasks could not be canceled, and goes on.`));
        throw error;
    }
}
async function follow(id, platform, tools) {
    const { runs, storage, log, sleep, now } = tools;
    const agent = readAgentLog(platform);
    const decoder = new TextDecoder();
    const address = await runs.logPlace(id);
    const show = (events) => {
        for (const event of events) {
            const text = event.kind === 'line' ? prefixed(event.line, platform) : lineOf(event);
            if (text !== undefined)
                log.foreign(text);
        }
    };
    let offset = 0;
    const look = async () => {
        const piece = await storage.readFrom(address, offset);
        if (piece === undefined)
            return { began: false, grew: false, complete: false };
        offset += piece.bytes.length;
        show(agent.read(decoder.decode(piece.bytes, { stream: true }), now()));
        return { began: true, grew: piece.bytes.length > 0, complete: piece.complete !== undefined };
    };
    let told = now();
    for (let looks = 1;; looks += 1) {
        const { began, grew, complete } = await look();
        if (grew)
            continue;
        // A run that never began has no log, and a log may be complete before the status is.
        if (complete || looks % looksBetweenStatus === 0) {
            const run = await runs.read(id);
            if (overs.includes(run.status)) {
                while ((await look()).grew)
                    ;
                show(agent.finish(now()));
                return { ...run, steps: agent.steps(), said: agent.said(), agentSaid: agent.agentSaid() };
            }
        }
        if (!began && now() - told >= queueTellMs) {
            log.info(`Run ${id} still waits for an agent.`);
            told = now();
        }
        await sleep(lookMs);
    }
}
const prefixed = (line, platform) => platform === undefined ? line : `[${platform}] ${line}`;

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/oci/transport.js
var oci_transport = __webpack_require__(71912);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/build/acr-task/storage.js






/** Bytes in one answer; what is more comes with the next. */
const pieceSize = 1024 * 1024;
/** learn.microsoft.com/rest/api/storageservices: Put Blob, Get Blob. Throws UserErrors tasks/upload-failed. */
function openStorage(env, retries) {
    const transport = (0,oci_transport/* createTransport */.oO)(env, retries.signal);
    async function ask(request, expected) {
        const { host } = new URL(request.url);
        const answer = await transport.send(request);
        const bytes = await (0,oci_transport/* bytesOf */.$$)(answer, host);
        const status = answer.statusCode ?? 0;
        if (expected.includes(status))
            return { status, bytes, headers: answer.headers };
        throw new failures/* ServiceFailure */.A({ kind: 'answer', service: 'registry', host, status, body: bytes.toString('utf8') });
    }
    async function patient(what, attempt) {
        try {
            return await (0,azure_retries.withRetries)(attempt, retries);
        }
        catch (error) {
            throw error instanceof failures/* ServiceFailure */.A ? refused(error, what) : error;
        }
    }
    return {
        async put(address, { path, size }) {
            const headers = { 'x-ms-blob-type': 'BlockBlob', 'content-type': 'application/gzip' };
            await patient('take the context', () => {
                const body = { size, stream: (0,external_node_fs_.createReadStream)(path) };
                return ask({ method: 'PUT', url: address, headers, body }, [201]);
            });
        },
        async readFrom(address, offset) {
            const range = `bytes=${offset}-${offset + pieceSize - 1}`;
            const request = { method: 'GET', url: address, headers: { range } };
            // 416: it has nothing new.
            const { status, bytes, headers } = await patient('give the log', () => ask(request, [200, 206, 404, 416]));
            if (status === 404)
                return undefined;
            const complete = headers['x-ms-meta-complete'];
            return {
                bytes: status === 416 ? Buffer.alloc(0) : status === 200 ? bytes.subarray(offset) : bytes,
                complete: typeof complete === 'string' ? complete.toLowerCase() : undefined,
            };
        },
        close: () => transport.close(),
    };
}
function refused(error, what) {
    const { failure } = error;
    const code = failure.kind === 'answer' ? /<Code>(\w+)<\/Code>/.exec(failure.body)?.[1] : undefined;
    return new errors/* UserError */.y({
        code: code === 'RequestBodyTooLarge' ? 'tasks/context-too-large' : 'tasks/upload-failed',
        message: `The storage of ACR Tasks at ${failure.host} did not ${what}: it ${(0,problem/* keptFailing */.Bt)(error)}${code === undefined ? '' : ` (${code})`}.`,
        fix: code === 'RequestBodyTooLarge'
            ? 'Leave out what the image does not need in .dockerignore.'
            : `Run the job again; when it stays, let this runner reach ${failure.host}.`,
        cause: error,
    });
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/build/acr-task/together.js
/**
 * Does the work for all items side by side. The first that fails, or whose result is not good, stops the others: they are of no use
 * any more. Gives the results of those that have ended, in order. Throws the error of the first that failed.
 */
async function together(items, job, work, isGood) {
    const stop = new AbortController();
    const signal = AbortSignal.any([job, stop.signal]);
    const notGood = new Error('Another one has not ended well.');
    const ended = await Promise.allSettled(items.map(async (item) => {
        try {
            const result = await work(item, signal);
            if (!isGood(result))
                stop.abort(notGood);
            return result;
        }
        catch (error) {
            stop.abort(error);
            throw error;
        }
    }));
    job.throwIfAborted();
    const reason = stop.signal.reason;
    if (stop.signal.aborted && reason !== notGood)
        throw reason;
    return ended.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/build/acr-task/unsupported.js


/** Platforms that agents of ACR Tasks have (learn.microsoft.com/azure/container-registry/container-registry-tasks-overview). */
const platforms = /^linux\/(?:amd64|arm64(?:\/v8)?|arm(?:\/v[67])?|386)$/;
/** White space that does not survive the agent, which splits its command line as Go does (U+0085 is none for JavaScript). */
const unkept = /\s\s|[^\S ]|^\s|\s$|\u0085/;
/**
 * Pure: refuses what ACR Tasks cannot do, before anything is uploaded: its agents run `docker build` with BuildKit, not buildx.
 * @throws UserError build/engine-unsupported
 */
function requireSupported(plan, env) {
    const off = (value) => value === undefined || value === 'false';
    const wanted = [
        ['secrets', plan.secrets.length > 0],
        ['ssh', plan.ssh.length > 0],
        ['build-contexts', plan.contexts.length > 0],
        ['annotations', plan.annotations.length > 0],
        ['load', plan.load],
        ['outputs', plan.outputs.length > 0],
        ['cache-from', plan.cacheFrom.length > 0],
        ['cache-to', plan.cacheTo.length > 0],
        ['no-cache-filters', plan.noCacheFilters.length > 0],
        ['provenance', !off(plan.provenance)],
        ['sbom', !off(plan.sbom)],
        ['attests', plan.attests.length > 0],
        ['allow', plan.allow.length > 0],
        ['builder', plan.builder !== undefined],
    ];
    const inputs = wanted.flatMap(([name, used]) => (used ? [name] : []));
    if (inputs.length > 0) {
        throw unsupported(`ACR Tasks has nothing for the input${inputs.length > 1 ? 's' : ''} ${inputs.join(', ')}`, 'Leave it out, or set engine: buildx.');
    }
    const platform = plan.platforms.find((name) => !platforms.test(name));
    if (platform !== undefined) {
        throw unsupported(`ACR Tasks has no agent for the platform ${platform}`, 'Use linux/amd64, linux/arm64, linux/arm/v7 or linux/386, or set engine: buildx.');
    }
    const hosts = [...new Set(plan.references.map((reference) => (0,oci_reference/* parseReference */.F2)(reference).registry))];
    if (hosts.length !== 1) {
        throw unsupported(hosts.length === 0
            ? 'ACR Tasks builds inside a registry, and no image is named'
            : `A run of ACR Tasks pushes to its own registry only, not to ${hosts.join(' and ')}`, 'Name one registry in images or tags; acr-promote brings the image to others.');
    }
    const argument = plan.buildArgs.find(({ name, value = env[name] ?? '' }) => unkept.test(value));
    if (argument !== undefined) {
        throw unsupported(`ACR Tasks cannot be given the build argument ${argument.name}, because its command line keeps neither line breaks nor several spaces in a row`, 'Write the value into a file of the context, or set engine: buildx.');
    }
}
const unsupported = (what, fix) => new errors/* UserError */.y({ code: 'build/engine-unsupported', message: `${what}; nothing was built.`, fix });

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/build/acr-task/engine.js













/** ACR Tasks: Azure builds, and the runner needs no Docker. One run for each platform, on machines of that kind. */
const acrTask = {
    name: 'acr-task',
    async build(plan, tools) {
        requireSupported(plan, tools.env);
        const { azure } = tools;
        const { registry: host } = (0,oci_reference/* parseReference */.F2)(plan.references[0] ?? '');
        const registry = await azure?.registries.find(host);
        if (azure === undefined || registry === undefined)
            throw registryNotShown(host, azure?.registries.subscriptionId);
        const storage = openStorage(tools.env, azure.registries.arm.retries);
        const runs = taskRuns(azure.registries.arm, registry);
        const { cancel } = taskRuns(azure.afterCancel, registry);
        try {
            return await engine_build(plan, tools, { runs, cancel, storage });
        }
        catch (error) {
            throw error instanceof failures/* ServiceFailure */.A ? explainTasks(error, azure.clientId) : error;
        }
        finally {
            storage.close();
        }
    },
};
async function engine_build(plan, tools, { runs, cancel, storage }) {
    const source = await upload(plan, tools, { runs, storage });
    const platforms = plan.platforms.length === 0 ? ['linux/amd64'] : plan.platforms;
    const several = platforms.length > 1;
    const finished = await together(platforms, tools.signal, (platform, signal) => {
        const [, architecture = '', variant] = platform.split('/');
        const references = several ? perPlatform(plan.references, platform) : plan.references;
        const task = taskFile({ plan, dockerfile: source.dockerfile, references, env: tools.env });
        const sleep = (ms) => {
            signal.throwIfAborted();
            return tools.sleep(ms);
        };
        return runTask({
            ...{ task, source: source.address, agentPool: plan.agentPool, timeoutSeconds: longestRunSeconds },
            platform: { architecture, ...(variant === undefined ? {} : { variant }) },
        }, several ? platform : undefined, { runs, cancel, storage, sleep, log: tools.log, now: Date.now });
    }, ({ status }) => status === 'Succeeded');
    return result(finished, plan, platforms, tools);
}
/** Brings the context to Azure; one that Azure fetches itself is only named. */
async function upload(plan, tools, { runs, storage }) {
    const { context, dockerfile } = plan;
    if (context.kind === 'remote')
        return { address: context.address, dockerfile };
    const archive = await packContext(context.path, dockerfile ?? '', tools);
    tools.log.info(`Uploading the context: ${archive.files} files, ${(0,bytes/* bytes */.e)(archive.size)} packed.`);
    const { uploadUrl, relativePath } = await runs.uploadPlace();
    await storage.put(uploadUrl, { path: archive.file, size: archive.size });
    return { address: relativePath, dockerfile: archive.dockerfile };
}
const perPlatform = (references, platform) => references.map((reference) => platformReference(reference, platform));
async function result(runs, plan, platforms, tools) {
    const steps = runs.flatMap((run) => run.steps);
    const metadata = { 'acr-task.runs': runs.map(({ id }) => id) };
    const built = { metadata, steps, onlyPushFailed: false };
    const [problem] = runs.flatMap((run) => explainRun(run, plan, tools.workspace) ?? []);
    if (problem !== undefined)
        return { ...built, problem };
    if (!plan.push)
        return built;
    const digest = platforms.length > 1
        ? await putIndex(plan.references, platforms, runs, tools)
        : await digestOf(runs[0], plan, tools);
    return digest === undefined ? built : { ...built, digest };
}
/** Azure tells the digest with the run; where it does not, the tag that was just pushed does. */
async function digestOf(run, plan, tools) {
    const { registry, repository, tag = 'latest' } = (0,oci_reference/* parseReference */.F2)(plan.references[0] ?? '');
    return digestTold(run, repository, tag) ?? (await tools.registries(registry)?.resolve(repository, tag))?.digest;
}

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/oci/explain/explain.js + 1 modules
var explain = __webpack_require__(35679);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/build/failure/push.js





const statusOf = /(?:unexpected (?:HTTP )?status[^\n]*?: |parsing HTTP )(\d{3})\b/;
const push_named = [
    [/unauthorized|authorization failed|authentication required|no basic auth credentials/i, 401],
    [/\b403\b|denied|forbidden/i, 403],
    // ACR's word for a lock; it is passed on without the status.
    [/disallowed/i, 405],
    [/too ?many ?requests|\b429\b/i, 429],
];
/** Pure: the failed push in what buildx wrote; undefined when it was something else that failed. */
function failedPush(lines, steps) {
    const text = lines.join('\n');
    const [, reference, reason = ''] = /failed to push (\S+?): (.*)/s.exec(text) ?? [];
    if (reference !== undefined)
        return toldPush(reference, reason);
    const cache = /(?:error writing (?:layer|manifest|config) blob): (.*)/s.exec(text)?.[1];
    if (cache !== undefined)
        return toldPush(undefined, cache);
    const pushing = dockerPush(steps);
    return pushing === undefined ? undefined : toldPush(pushing, essence(lines));
}
/**
 * The reference that Docker was to push when the build failed. Where its engine is the builder, buildx has it push each tag when all
 * is built, and then asks it for the digest of the first (buildx, build/build.go): what fails from then on is the push, and only the
 * name of the step tells of which image.
 */
function dockerPush(steps) {
    const pushes = steps.flatMap(({ name, outcome }) => {
        const reference = /^pushing (\S+) with docker$/.exec(name)?.[1];
        return reference === undefined ? [] : [{ reference, outcome }];
    });
    return (pushes.find(({ outcome }) => outcome === 'failed') ?? pushes[0])?.reference;
}
function toldPush(reference, words) {
    const status = statusOf.exec(words)?.[1] ?? push_named.find(([pattern]) => pattern.test(words))?.[1];
    return { reference, status: status === undefined ? undefined : Number(status), reason: words.trim() };
}
const passing = /connection re(?:set|fused)|broken pipe|\bEOF\b|i\/o timeout|TLS handshake timeout|temporar|use of closed network connection|context deadline exceeded|server misbehaving|http2: |Client\.Timeout exceeded/i;
/** Whether the same push can succeed a little later. */
function isPassing({ status, reason }) {
    if (status !== undefined)
        return status === 408 || status === 429 || status >= 500;
    return passing.test(reason);
}
/** The registry's error as it was before the builder wrote `denied: …` for `DENIED` (containerd, remotes/docker/errcode.go). */
function answerIn(reason) {
    const message = /\bdenied: (.+)/.exec(reason)?.[1];
    return message === undefined ? '' : JSON.stringify({ errors: [{ code: 'DENIED', message }] });
}
/** Why a push failed, in the words of the registry's own explanations. */
function pushError(failed) {
    const { reference, status, reason } = failed;
    const first = reason.split('\n')[0] ?? '';
    if (reference !== undefined && status !== undefined) {
        const { registry, repository } = (0,oci_reference/* parseReference */.F2)(reference);
        const failure = new failures/* ServiceFailure */.A({
            kind: 'answer',
            service: 'registry',
            host: registry,
            status,
            body: answerIn(reason),
        });
        const asked = { host: registry, scopes: [(0,scopes/* push */.V)(repository)], what: `store ${reference}` };
        const { code, message, fix } = (0,explain/* explain */.W)(failure, asked);
        return new errors/* UserError */.y({ code, message, fix, evidence: reason });
    }
    return new errors/* UserError */.y({
        code: 'build/push-failed',
        message: `${reference === undefined ? 'The cache' : `The image ${reference}`} was built, and could not be pushed: ${first}.`,
        fix: 'Run the job again; when it stays, look at the registry and at the network between it and the builder.',
        evidence: reason,
    });
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/build/progress/output.js
/** Lines of output that are kept of each step. */
const output_keptLines = 60;
/** Puts the pieces that steps write together to lines. */
function readOutput() {
    const partial = new Map();
    const kept = new Map();
    const whole = (id, texts) => {
        const lines = texts.map(visible).filter((line) => line !== '');
        kept.set(id, [...(kept.get(id) ?? []), ...lines].slice(-output_keptLines));
        return lines;
    };
    return {
        read(id, piece) {
            const texts = `${partial.get(id) ?? ''}${piece}`.split('\n');
            partial.set(id, texts.pop() ?? '');
            return whole(id, texts);
        },
        rest(id) {
            const text = partial.get(id) ?? '';
            partial.delete(id);
            return whole(id, [text]);
        },
        kept: (id) => kept.get(id) ?? [],
    };
}
// Progress bars rewrite their line: what stands there at the end counts.
const visible = (text) => (text.replace(/\r+$/, '').split('\r').at(-1) ?? '').trimEnd();

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/build/progress/status.js
/** A line of buildx's standard error as a status; undefined when it is a line for people. */
function parseStatus(line) {
    if (!line.startsWith('{'))
        return undefined;
    try {
        return JSON.parse(line);
    }
    catch {
        return undefined;
    }
}
const fromBase64 = (text) => Buffer.from(text ?? '', 'base64').toString('utf8');

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/build/progress/read.js


/** Parts of the export that take long enough to be steps of their own. */
const parts = /^(?:exporting|pushing) layers$/;
/** Makes steps of statuses. It has no clock and no output of its own. */
function readProgress() {
    const steps = new Map();
    const output = readOutput();
    const announced = new Set();
    const told = new Map();
    /** Ended in the last status, and not told yet. */
    let held = new Set();
    const warned = new Set();
    function apply(id, vertex) {
        const step = stepOf(vertex, steps.get(id));
        if (step === undefined)
            return [];
        steps.set(id, step);
        if (step.outcome !== 'running')
            held.add(id);
        else
            held.delete(id);
        // What comes from the cache begins and ends at once.
        if (step.outcome !== 'running' || announced.has(id))
            return [];
        announced.add(id);
        return [{ kind: 'started', step }];
    }
    function tell(ids) {
        return [...ids].flatMap((id) => [...written(id, output.rest(id)), ...ended(id)]);
    }
    function ended(id) {
        const step = steps.get(id);
        if (step === undefined || step.outcome === 'running' || told.get(id) === step.outcome)
            return [];
        told.set(id, step.outcome);
        return [{ kind: 'ended', step }];
    }
    function written(id, lines) {
        return lines.flatMap((line) => {
            const step = steps.get(id);
            if (step === undefined)
                return [];
            const next = { ...step, log: output.kept(id) };
            steps.set(id, next);
            return [{ kind: 'output', step: next, line }];
        });
    }
    function warnings(status) {
        return (status.warnings ?? []).flatMap((raw) => {
            const line = raw.range?.[0]?.start?.line;
            const warning = {
                // The line is told by the place of the annotation.
                message: fromBase64(raw.short).replace(/ \(line \d+\)$/, ''),
                ...(raw.url === undefined ? {} : { url: raw.url }),
                ...(line === undefined ? {} : { line }),
            };
            // A build for several platforms finds the same thing once a platform.
            const key = JSON.stringify(warning);
            if (warned.has(key))
                return [];
            warned.add(key);
            return [{ kind: 'warning', warning }];
        });
    }
    return {
        read(status) {
            const before = held;
            held = new Set();
            const begun = [
                ...(status.vertexes ?? []).flatMap((vertex) => apply(vertex.digest ?? '', vertex)),
                ...(status.statuses ?? []).flatMap(({ id = '', ...times }) => parts.test(id) ? apply(id, { name: id, ...times }) : []),
            ];
            const lines = (status.logs ?? []).flatMap(({ vertex = '', data }) => written(vertex, output.read(vertex, fromBase64(data))));
            const over = [...before].filter((id) => !held.has(id));
            return [...tell(over), ...begun, ...lines, ...warnings(status)];
        },
        finish() {
            const last = held;
            held = new Set();
            return tell(last);
        },
        steps: () => [...steps.values()],
    };
}
/** A node may go on after its end (look, then fetch; export, then push): it is one step from its first start to its last end. */
function stepOf(vertex, before) {
    const { name = '', started, completed, cached, error = '' } = vertex;
    if (started === undefined)
        return before;
    return {
        name: name.replace(/\s+/g, ' ').trim(),
        outcome: completed === undefined ? 'running' : outcomeOf(error, cached === true),
        started: before?.started ?? Date.parse(started),
        ...(completed === undefined ? {} : { completed: Date.parse(completed) }),
        ...(error === '' ? {} : { error }),
        log: before?.log ?? [],
    };
}
function outcomeOf(error, cached) {
    if (error !== '')
        return /context canceled|^canceled/i.test(error) ? 'canceled' : 'failed';
    return cached ? 'cached' : 'done';
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/build/buildx/csv.js
/** One field of the comma-separated options that buildx reads with Go's encoding/csv. */
function field(text) {
    return /[",\r\n]|^\s/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/build/buildx/args.js

/**
 * Arguments of `buildx build`. Every value is joined to its option by `=`, so none can become an option of its own, whatever it
 * begins with; the context, which stands alone, is an absolute path or an address. Secrets are never among them, only their files.
 */
function buildArgs(plan, files) {
    return [
        'build',
        '--progress=rawjson',
        `--metadata-file=${files.metadata}`,
        ...one('builder', plan.builder),
        ...one('file', plan.dockerfile),
        ...one('target', plan.target),
        ...one('platform', plan.platforms.length === 0 ? undefined : plan.platforms.join(',')),
        ...args_each('tag', plan.references),
        ...args_each('build-arg', plan.buildArgs.map(({ name, value }) => (value === undefined ? name : `${name}=${value}`))),
        ...args_each('build-context', plan.contexts.map(({ name, context }) => `${name}=${args_placeOf(context)}`)),
        ...args_each('label', plan.labels.map(({ name, value }) => `${name}=${value}`)),
        ...args_each('annotation', plan.annotations),
        ...args_each('secret', files.secrets.map(({ id, path }) => `id=${id},${field(`src=${path}`)}`)),
        ...args_each('ssh', plan.ssh),
        ...args_each('cache-from', plan.cacheFrom),
        ...args_each('cache-to', plan.cacheTo),
        ...(plan.noCache ? ['--no-cache'] : []),
        ...args_each('no-cache-filter', plan.noCacheFilters),
        ...(plan.pull ? ['--pull'] : []),
        ...one('provenance', plan.provenance),
        ...one('sbom', plan.sbom),
        ...args_each('attest', plan.attests),
        ...one('network', plan.network),
        // This one option is split at commas.
        ...args_each('add-host', plan.addHosts.map(field)),
        ...one('shm-size', plan.shmSize),
        ...args_each('ulimit', plan.ulimits),
        ...args_each('allow', plan.allow),
        ...args_each('output', plan.outputs),
        ...(plan.push ? ['--push'] : []),
        ...(plan.load ? ['--load'] : []),
        args_placeOf(plan.context),
    ];
}
const one = (option, value) => value === undefined ? [] : [`--${option}=${value}`];
const args_each = (option, values) => values.map((value) => `--${option}=${value}`);
const args_placeOf = (context) => (context.kind === 'folder' ? context.path : context.address);

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/build/buildx/metadata.js

/** Reads buildx's metadata; empty when a build that failed wrote none. */
async function readMetadata(path) {
    const text = await (0,external_node_fs_promises_.readFile)(path, 'utf8').catch(() => '{}');
    const value = JSON.parse(text === '' ? '{}' : text);
    return typeof value === 'object' && value !== null ? value : {};
}
/**
 * The digest of the image's manifest or index. A Docker engine that keeps no manifests (all before containerd's image store) has none
 * before a push: it tells the image ID in its place, with no descriptor beside it.
 */
function digestIn(metadata) {
    return hasManifest(metadata) ? textOf(metadata['containerimage.digest']) : undefined;
}
/** Only an image for one platform has one. Docker before 23 tells it as the digest alone. */
function imageIdIn(metadata) {
    const told = textOf(metadata['containerimage.config.digest']);
    return told ?? (hasManifest(metadata) ? undefined : textOf(metadata['containerimage.digest']));
}
function hasManifest(metadata) {
    const { 'containerimage.digest': digest, 'containerimage.config.digest': id = digest } = metadata;
    return metadata['containerimage.descriptor'] !== undefined || digest !== id;
}
const textOf = (value) => (typeof value === 'string' && value !== '' ? value : undefined);

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/build/buildx/program.js




/** Where docker looks for its plugins besides its configuration (docker/cli, cli-plugins/manager). */
const pluginFolders = [
    '/usr/local/lib/docker/cli-plugins',
    '/usr/local/libexec/docker/cli-plugins',
    '/usr/lib/docker/cli-plugins',
    '/usr/libexec/docker/cli-plugins',
];
/**
 * The buildx of this runner: on PATH, or as a plugin of docker. It runs on its own, because going through `docker` costs 100 ms
 * and finds no plugin when there is no docker at all.
 * @throws UserError build/buildx-missing
 */
async function findBuildx(env) {
    const onPath = (env.PATH ?? '').split(external_node_path_.delimiter).filter((folder) => folder.startsWith('/'));
    const configured = [env.DOCKER_CONFIG, env.HOME === undefined ? undefined : (0,external_node_path_.join)(env.HOME, '.docker')];
    const candidates = [
        ...onPath.flatMap((folder) => [(0,external_node_path_.join)(folder, 'buildx'), (0,external_node_path_.join)(folder, 'docker-buildx')]),
        ...configured
            .filter((folder) => folder !== undefined)
            .map((folder) => (0,external_node_path_.join)(folder, 'cli-plugins', 'docker-buildx')),
        ...pluginFolders.map((folder) => (0,external_node_path_.join)(folder, 'docker-buildx')),
    ];
    for (const candidate of candidates)
        if (await isProgram(candidate))
            return candidate;
    throw new errors/* UserError */.y({
        code: 'build/buildx-missing',
        message: 'There is no buildx on this runner.',
        fix: 'Install it earlier in the job with docker/setup-buildx-action.',
    });
}
async function isProgram(path) {
    try {
        await (0,external_node_fs_promises_.access)(path, external_node_fs_.constants.X_OK);
        return true;
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/build/buildx/secret-files.js


/**
 * Writes secrets into files that only we can read, and removes them after `use`. Files, because arguments are visible to every
 * process of the machine and the environment to everything that a process starts.
 */
async function withSecretFiles(secrets, folder, use) {
    const files = secrets.map(({ id, value }, index) => ({ id, value, path: (0,external_node_path_.join)(folder, `secret-${index}`) }));
    try {
        for (const { path, value } of files)
            await (0,external_node_fs_promises_.writeFile)(path, value, { mode: 0o600, flag: 'wx' });
        return await use(files.map(({ id, path }) => ({ id, path })));
    }
    finally {
        await Promise.all(files.map(({ path }) => (0,external_node_fs_promises_.rm)(path, { force: true })));
    }
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/build/buildx/engine.js











/** BuildKit through buildx, whatever the driver of its builder is. */
const buildx = {
    name: 'buildx',
    async build(plan, tools) {
        const program = await findBuildx(tools.env);
        return withSecretFiles(plan.secrets, tools.folder, (secrets) => {
            const metadata = (0,external_node_path_.join)(tools.folder, 'metadata.json');
            return attempt(program, buildArgs(plan, { metadata, secrets }), metadata, plan, tools);
        });
    },
};
async function attempt(program, args, metadataFile, plan, { env, workspace, signal, log }) {
    const progress = readProgress();
    const dockerfile = plan.context.kind === 'folder' ? plan.dockerfile : undefined;
    /** What buildx writes for people. */
    const said = [];
    const show = (event) => {
        if (event.kind === 'warning') {
            const { message, url, line } = event.warning;
            log.warning(url === undefined ? message : `${message}. See ${url}`, warningPlace(dockerfile, workspace, line));
            return;
        }
        const text = lineOf(event);
        if (text !== undefined)
            log.foreign(text);
    };
    const finished = await (0,action_process/* run */.e)(program, args, {
        env,
        cwd: workspace,
        signal,
        onLine: (line, stream) => {
            if (stream === 'stdout')
                return;
            const status = parseStatus(line);
            if (status === undefined)
                said.push(line);
            else
                progress.read(status).forEach(show);
        },
    });
    progress.finish().forEach(show);
    signal.throwIfAborted();
    const steps = progress.steps();
    if (finished.code !== 0)
        return failure(said, { dockerfile, workspace, steps });
    const metadata = await readMetadata(metadataFile);
    const digest = digestIn(metadata);
    const imageId = imageIdIn(metadata);
    return {
        metadata,
        steps,
        onlyPushFailed: false,
        ...(digest === undefined ? {} : { digest }),
        ...(imageId === undefined ? {} : { imageId }),
    };
}
function failure(lines, { dockerfile, workspace, steps, }) {
    const pushed = failedPush(lines, steps);
    const problem = pushed === undefined ? explainBuild({ lines, steps, dockerfile, workspace }) : pushError(pushed);
    return { metadata: {}, steps, problem, onlyPushFailed: pushed !== undefined && isPassing(pushed) };
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/build/engines.js


/** Every way to build an image, by the name that the input `engine` has for it. */
const engines = { buildx: buildx, 'acr-task': acrTask };

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/action/markdown.js
var markdown = __webpack_require__(85241);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/action/gantt.js
var gantt = __webpack_require__(10896);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/build/report/chart.js


const barLimit = 30;
const styles = { done: 'active, ', cached: 'done, ', failed: 'crit, ', canceled: 'crit, ', running: 'crit, ' };
const longestLabel = 60;
/**
 * The steps of a build as a Mermaid gantt chart, a section each for what was executed and what came from the cache, seconds from
 * the start. Long builds are cut to the steps that took longest, since GitHub draws large diagrams badly. Undefined when there is
 * nothing to draw.
 */
function stepChart(steps) {
    if (steps.length === 0)
        return undefined;
    const start = Math.min(...steps.map((step) => step.started));
    const end = Math.max(...steps.map((step) => step.completed ?? step.started));
    const shown = new Set([...steps].sort((a, b) => tookMs(b) - tookMs(a)).slice(0, barLimit));
    const bars = (cached) => steps
        .filter((step) => shown.has(step) && (step.outcome === 'cached') === cached)
        .map((step) => {
        const from = step.started - start;
        // What was cached only waited for others. A bar without width is not drawn.
        const width = Math.max(cached ? 0 : tookMs(step), (end - start) / 200, 1);
        return `    ${label(step)} :${styles[step.outcome]}${from}, ${Math.round(from + width)}`;
    });
    const sections = [
        ['executed', bars(false)],
        ['cached', bars(true)],
    ];
    return [
        ...(0,gantt/* ganttHead */.x)(end - start),
        ...sections.flatMap(([name, lines]) => (lines.length === 0 ? [] : [`  section ${name}`, ...lines])),
    ].join('\n');
}
function label(step) {
    const name = (0,gantt/* ganttLabel */.z)(shortName(step));
    return name.length > longestLabel ? `${name.slice(0, longestLabel - 1)}…` : name;
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/build/report/summary.js





const signs = { pushed: '✅', 'already-built': '♻️', built: '📦', incomplete: '⚠️', failed: '❌' };
const rowLimit = 60;
/** Writes the job summary of a build. The sentence, evidence and fix of a failure are put before it by the kit. */
function reportOutcome(summary, order, outcome) {
    const { image, steps, digest, locked, foundAt } = outcome;
    summary.heading(3, `${signs[outcome.verdict]} ${verdictText(order, outcome)}`);
    if (foundAt !== undefined) {
        summary.paragraph('Nothing was built: `skip-built: false` or `pull: true` builds anyway.');
    }
    if (digest !== undefined && order.plan.push) {
        summary.paragraph(`${(0,markdown/* code */.aY)(digest).markdown}, ${locked ? 'locked together with its tags:' : 'not locked, at'}`);
        summary.list(order.plan.references.map((reference) => (0,markdown/* code */.aY)(reference)));
    }
    if (image !== undefined)
        reportImage(summary, image);
    reportSteps(summary, steps);
}
function reportImage(summary, image) {
    summary.table(['Platform', 'Digest', 'Layers', 'Size, compressed'], image.platforms.map(({ platform, digest, layers }) => [
        (0,markdown/* code */.aY)(platform),
        (0,markdown/* code */.aY)(shortDigest(digest)),
        String(layers.length),
        (0,bytes/* bytes */.e)(sizeOf(layers)),
    ]));
    if (image.attestations.length > 0) {
        summary.paragraph(`In the registry the image has ${image.attestations.length === 1 ? 'an entry' : `${image.attestations.length} entries`} more, of the platform \`unknown/unknown\`: no image, but the provenance (and SBOM) of one, which BuildKit stores there; nothing pulls it, and \`provenance: false\` leaves it out.`);
    }
    for (const platform of image.platforms)
        reportLayers(summary, platform);
}
function reportLayers(summary, { platform, layers }) {
    summary.details(`Layers of ${platform}: ${(0,bytes/* bytes */.e)(sizeOf(layers))}`, (inner) => {
        inner.table(['Size', 'Made by', 'Digest'], layers
            .slice(0, rowLimit)
            .map(({ size, command, digest }) => [(0,bytes/* bytes */.e)(size), (0,markdown/* code */.aY)(commandText(command)), (0,markdown/* code */.aY)(shortDigest(digest))]));
        if (layers.length > rowLimit)
            inner.paragraph(`… and ${layers.length - rowLimit} more layers.`);
    });
}
function reportSteps(summary, all) {
    const steps = all.filter(({ name, outcome }) => !isInternal(name) || outcome === 'failed');
    if (steps.length === 0)
        return;
    const cached = steps.filter(({ outcome }) => outcome === 'cached').length;
    summary.heading(4, `Steps: ${steps.length - cached} executed, ${cached} cached`);
    const chart = stepChart(steps);
    if (chart !== undefined)
        summary.mermaid(chart);
    summary.details('Steps and their times', (inner) => {
        inner.table(['', 'Step', 'Time'], steps
            .slice(0, rowLimit)
            .map((step) => [
            marks[step.outcome],
            (0,markdown/* code */.aY)(shortName(step)),
            step.outcome === 'cached' ? 'cached' : seconds(tookMs(step)),
        ]));
        if (steps.length > rowLimit)
            inner.paragraph(`… and ${steps.length - rowLimit} more steps.`);
    });
}
const marks = { done: '✅', cached: '♻️', failed: '❌', canceled: '⏹️', running: '⏳' };
/** As docker shows it; the outputs have it whole. */
const shortDigest = (digest) => digest.slice(0, 'sha256:'.length + 12);
const sizeOf = (layers) => layers.reduce((sum, { size }) => sum + size, 0);
/** Commands carry the shell's own words, and before them the values of build arguments, which are nobody's business here. */
function commandText(command) {
    const text = command
        .replace(/^RUN \|\d+ .*? (?=\/\S*sh )/s, 'RUN ')
        .replace(/^(RUN )?\/bin\/sh -c (?:#\(nop\)\s*)?/, '$1')
        .replace(/ # buildkit$/, '')
        .trim();
    return text === '' ? '(base image)' : text.slice(0, 120);
}

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/actions/acr-build-push/action.js + 3 modules
var action = __webpack_require__(40300);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/actions/acr-build-push/request.js
/** The inputs in the words of the build package. */
function requestOf(inputs) {
    return {
        registries: inputs.registry ?? [],
        images: inputs.images ?? '',
        tags: inputs.tags ?? '',
        flavor: inputs.flavor ?? '',
        labels: inputs.labels ?? '',
        annotations: inputs.annotations ?? '',
        context: inputs.context,
        file: inputs.file,
        buildArgs: inputs['build-args'],
        buildContexts: inputs['build-contexts'],
        target: inputs.target,
        platforms: inputs.platforms ?? [],
        secrets: inputs.secrets,
        secretFiles: inputs['secret-files'],
        secretEnvs: inputs['secret-envs'],
        ssh: inputs.ssh ?? [],
        load: inputs.load,
        outputs: inputs.outputs,
        cacheFrom: inputs['cache-from'],
        cacheTo: inputs['cache-to'],
        noCache: inputs['no-cache'],
        noCacheFilters: inputs['no-cache-filters'] ?? [],
        pull: inputs.pull,
        provenance: inputs.provenance,
        sbom: inputs.sbom,
        attests: inputs.attests,
        network: inputs.network,
        addHosts: inputs['add-hosts'] ?? [],
        shmSize: inputs['shm-size'],
        ulimits: inputs.ulimit,
        allow: inputs.allow ?? [],
        builder: inputs.builder,
        agentPool: inputs['agent-pool'],
        policy: {
            push: inputs.push,
            overwrite: inputs.overwrite,
            lock: inputs.lock,
            skipBuilt: inputs['skip-built'],
            retries: inputs.retries,
        },
    };
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/actions/acr-build-push/main.js





const main = async ({ inputs, outputs, state, log, summary, signal, runner }) => {
    const { env, temp, workspace, mask, fork, github: facts } = runner;
    const report = (values) => {
        for (const [name, value] of Object.entries(values))
            outputs.set(name, value);
    };
    report(Object.fromEntries(Object.keys(action/* default */.A.outputs).map((name) => [name, ''])));
    const { order, hosts } = await prepare(requestOf(inputs), { workspace, env, facts, log, signal, mask });
    report(nameOutputs(order));
    const required = inputs.push || inputs.engine === 'acr-task';
    const place = { env, temp, signal, mask, fork, log, entry: process.argv[1] ?? '', required };
    const folder = await (0,private_folder/* makePrivateFolder */.I)(temp);
    state.set('folders', JSON.stringify([folder]));
    const { registries, azure, docker } = await signIn(hosts, place);
    state.set('folders', JSON.stringify([folder, ...(docker === undefined ? [] : [docker.home])]));
    if (docker !== undefined) {
        runner.exportVariable('DOCKER_CONFIG', docker.folder);
        runner.addPath(docker.binFolder);
    }
    const outcome = await buildAndPush(order, {
        ...{ env, workspace, folder, signal, log, registries, azure },
        engine: engines[inputs.engine],
        sleep: (ms) => (0,promises_.setTimeout)(ms, undefined, { signal }),
    });
    report(outputsOf(order, outcome));
    reportOutcome(summary, order, outcome);
    if (outcome.problem !== undefined)
        throw outcome.problem;
    log.info(`${verdictText(order, outcome)}.`);
};
/* harmony default export */ const acr_build_push_main = (main);


/***/ }),

/***/ 10896:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ ganttHead),
/* harmony export */   z: () => (/* binding */ ganttLabel)
/* harmony export */ });
const steps = [0.5, 1, 2, 5, 10, 30, 60, 120, 300, 600, 1800, 3600];
const mostTicks = 8;
/** Pure: the begin of a Mermaid gantt chart of `length` milliseconds: a scale with few ticks, whose labels differ. */
function ganttHead(length) {
    const step = steps.find((seconds) => length / 1000 / seconds <= mostTicks) ?? 3600;
    return [
        'gantt',
        '  dateFormat x',
        `  axisFormat ${step < 1 ? '%M:%S.%L' : '%M:%S'}`,
        `  tickInterval ${step * 1000}millisecond`,
    ];
}
/** Pure: a label without colons, semicolons and hashes, which end one in Mermaid. */
function ganttLabel(text) {
    return text.replace(/[:;#,\r\n]/g, ' ');
}


/***/ })

};
;