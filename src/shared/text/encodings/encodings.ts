/** The encodings that a text may be read in, by their WHATWG labels or "utf-32le" and "utf-32be", in groups, with their names. */
export const encodingGroups = [
  {
    name: 'Unicode',
    encodings: {
      'utf-8': 'UTF-8',
      'utf-16le': 'UTF-16 (LE)',
      'utf-16be': 'UTF-16 (BE)',
      'utf-32le': 'UTF-32 (LE)',
      'utf-32be': 'UTF-32 (BE)',
    },
  },
  {
    name: 'Western European',
    encodings: {
      'windows-1252': 'Western European (Windows-1252)',
      'iso-8859-15': 'Western European (ISO 8859-15)',
      macintosh: 'Western European (Macintosh)',
    },
  },
  {
    name: 'Central and Eastern European',
    encodings: {
      'windows-1250': 'Central European (Windows-1250)',
      'iso-8859-2': 'Central European (ISO 8859-2)',
      'iso-8859-16': 'Romanian (ISO 8859-16)',
      'windows-1257': 'Baltic (Windows-1257)',
      'iso-8859-13': 'Baltic (ISO 8859-13)',
      'iso-8859-4': 'Baltic (ISO 8859-4)',
    },
  },
  {
    name: 'Cyrillic',
    encodings: {
      'windows-1251': 'Cyrillic (Windows-1251)',
      'koi8-r': 'Russian (KOI8-R)',
      'koi8-u': 'Ukrainian (KOI8-U)',
      'iso-8859-5': 'Cyrillic (ISO 8859-5)',
      ibm866: 'Cyrillic (DOS, code page 866)',
      'x-mac-cyrillic': 'Cyrillic (Macintosh)',
    },
  },
  {
    name: 'Greek and Turkish',
    encodings: {
      'windows-1253': 'Greek (Windows-1253)',
      'iso-8859-7': 'Greek (ISO 8859-7)',
      'windows-1254': 'Turkish (Windows-1254)',
    },
  },
  {
    name: 'Middle Eastern',
    encodings: {
      'windows-1255': 'Hebrew (Windows-1255)',
      'iso-8859-8': 'Hebrew (ISO 8859-8)',
      'windows-1256': 'Arabic (Windows-1256)',
      'iso-8859-6': 'Arabic (ISO 8859-6)',
    },
  },
  {
    name: 'Asian',
    encodings: {
      gb18030: 'Simplified Chinese (GB18030)',
      big5: 'Traditional Chinese (Big5)',
      shift_jis: 'Japanese (Shift_JIS)',
      'euc-jp': 'Japanese (EUC-JP)',
      'iso-2022-jp': 'Japanese (ISO 2022-JP)',
      'euc-kr': 'Korean (EUC-KR)',
      'windows-874': 'Thai (Windows-874)',
      'windows-1258': 'Vietnamese (Windows-1258)',
    },
  },
] as const

type KeysOf<T> = T extends unknown ? keyof T : never
/** How the bytes of a plain text are decoded. */
export type Encoding = KeysOf<(typeof encodingGroups)[number]['encodings']>

const names = new Map<string, string>(encodingGroups.flatMap(({ encodings }) => Object.entries(encodings)))

/** The labels of all encodings. */
export const encodingLabels = [...names.keys()] as [Encoding, ...Encoding[]]

export function isEncoding(label: string | null): label is Encoding {
  return label !== null && names.has(label)
}

/** The name of an encoding: "Cyrillic (Windows-1251)"; the label itself if it is none of ours. */
export function encodingName(label: string): string {
  return names.get(label) ?? label
}
