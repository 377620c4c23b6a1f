// Checks signed requests and claim codes made by core/identity with Node's own crypto.
// Reads a JSON array from standard input; prints "N agree", or the first case that does not.
import crypto from 'node:crypto';
import fs from 'node:fs';

const PKCS8_ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex'); // RFC 8410: algorithm id, then the seed
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

function claimCode(publicKey) {
  const digest = crypto.createHash('sha256').update(publicKey).digest();
  let bits = BigInt(digest.readUInt32BE(0)) >> 2n;
  let code = '';
  for (let i = 0; i < 6; i++, bits >>= 5n) code = BASE32[Number(bits & 31n)] + code;
  return code;
}

const cases = JSON.parse(fs.readFileSync(0, 'utf8'));
cases.forEach((entry, index) => {
  const der = Buffer.concat([PKCS8_ED25519, Buffer.from(entry.seed, 'hex')]);
  const privateKey = crypto.createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  const publicKey = crypto.createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).subarray(-32);
  const digest = crypto.createHash('sha256').update(entry.body).digest('hex');
  const message = Buffer.from([entry.timestamp, 'POST', '/nodes/register', digest].join('\0'));
  const agrees =
    publicKey.toString('base64') === entry.key &&
    crypto.sign(null, message, privateKey).toString('base64') === entry.signature &&
    claimCode(publicKey) === entry.claimCode;
  if (!agrees) {
    console.log(`case ${index} differs`);
    process.exit(1);
  }
});
console.log(`${cases.length} agree`);
