import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** Bytes of a ledger's data key. */
export const dataKeyBytes = 32;
/** Bytes an encrypted record is longer than the plain one: nonce and tag. */
export const recordOverheadBytes = 12 + 16;
/** Bytes of the salt in the header of a segment. */
export const segmentSaltBytes = 16;
/** Bytes of a key's id. */
export const keyIdBytes = 8;

const tagBytes = 16;
const fileSaltBytes = 32;
const fileMagic = Buffer.from('LAWANGF\n\0\0\0\u0001', 'latin1');
const fileHeaderBytes = fileMagic.length + keyIdBytes + fileSaltBytes;

/** Records of one journal segment, each bound to the place it stands at. */
export interface RecordCipher {
  /** Nonce, record and tag; a fresh nonce every time. */
  seal(offset: number, record: Uint8Array): Uint8Array<ArrayBuffer>;
  /** Null when a byte was changed, or the record stood elsewhere. */
  open(offset: number, sealed: Uint8Array): Uint8Array<ArrayBuffer> | null;
}

/** What encrypts one ledger on its disc; every key in it comes from the ledger's data key. */
export interface LedgerCipher {
  /** The data key itself, for whoever wraps it anew. */
  readonly dataKey: Uint8Array;
  /** Tells keys apart without telling anything of them; 16 hexadecimal digits. */
  readonly keyId: string;
  /** File name of a blob by the SHA-256 of its plain bytes; 64 hexadecimal digits as well. */
  blobName(sha256: string): string;
  /** A whole file, bound to its path in the ledger's folder. */
  sealFile(path: string, bytes: Uint8Array): Uint8Array<ArrayBuffer>;
  /** Null when a byte was changed, the file has another path, or the key is another. */
  openFile(path: string, sealed: Uint8Array): Uint8Array<ArrayBuffer> | null;
  segment(number: number, salt: Uint8Array): RecordCipher;
}

export function newDataKey(): Uint8Array {
  return randomBytes(dataKeyBytes);
}

/** Id of a data key. */
export function keyIdOf(dataKey: Uint8Array): string {
  return derive(dataKey, '', 'lawang key id 1', keyIdBytes).toString('hex');
}

export function createLedgerCipher(dataKey: Uint8Array): LedgerCipher {
  if (dataKey.length !== dataKeyBytes)
    throw new RangeError(`A data key has not ${dataKey.length} bytes`);
  const keyId = keyIdOf(dataKey);
  const nameKey = derive(dataKey, '', 'lawang blob names 1', 32);
  const nameless = Buffer.concat([fileMagic, Buffer.from(keyId, 'hex')]);

  /** Key and nonce of one file. The salt is new with every writing, so that no pair is ever used twice. */
  function fileSecrets(path: string, salt: Uint8Array) {
    const bytes = derive(dataKey, salt, `lawang file 1\n${path}`, 32 + 12);
    return { key: bytes.subarray(0, 32), nonce: bytes.subarray(32) };
  }

  return {
    dataKey,
    keyId,
    blobName: (sha256) => createHmac('sha256', nameKey).update(sha256).digest('hex'),
    sealFile(path, bytes) {
      const header = Buffer.concat([nameless, randomBytes(fileSaltBytes)]);
      const { key, nonce } = fileSecrets(path, header.subarray(nameless.length));
      const cipher = createCipheriv('aes-256-gcm', key, nonce);
      cipher.setAAD(header);
      return joined([header, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
    },
    openFile(path, sealed) {
      if (sealed.length < fileHeaderBytes + tagBytes) return null;
      const header = sealed.subarray(0, fileHeaderBytes);
      if (!nameless.equals(header.subarray(0, nameless.length))) return null;
      const { key, nonce } = fileSecrets(path, header.subarray(nameless.length));
      return decrypt(key, nonce, header, sealed.subarray(fileHeaderBytes));
    },
    segment: (number, salt) =>
      recordCipher(derive(dataKey, salt, `lawang segment 1\n${number}`, 32)),
  };
}

function recordCipher(key: Buffer): RecordCipher {
  return {
    seal(offset, record) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key, nonce);
      cipher.setAAD(placeOf(offset));
      return joined([nonce, cipher.update(record), cipher.final(), cipher.getAuthTag()]);
    },
    open(offset, sealed) {
      if (sealed.length < recordOverheadBytes) return null;
      return decrypt(key, sealed.subarray(0, 12), placeOf(offset), sealed.subarray(12));
    },
  };
}

function placeOf(offset: number): Buffer {
  const place = Buffer.alloc(8);
  place.writeBigUInt64BE(BigInt(offset));
  return place;
}

/** What stands before the tag at the end, null when it does not fit. */
function decrypt(
  key: Uint8Array,
  nonce: Uint8Array,
  bound: Uint8Array,
  sealed: Uint8Array,
): Uint8Array<ArrayBuffer> | null {
  const end = sealed.length - tagBytes;
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes });
  decipher.setAAD(bound);
  decipher.setAuthTag(sealed.subarray(end));
  const opened = decipher.update(sealed.subarray(0, end));
  try {
    return joined([opened, decipher.final()]);
  } catch {
    return null;
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    bytes.set(part, offset);
    offset += part.length;
  }
  return bytes;
}

function derive(key: Uint8Array, salt: Uint8Array | string, info: string, length: number): Buffer {
  return Buffer.from(hkdfSync('sha256', key, salt, info, length));
}
