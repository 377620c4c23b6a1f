// Watches one channel with the official Centrifugo SDK over Protobuf, as a portal does, and prints one JSON line per event.
// usage: watch.mjs <beacon WebSocket URL> <sentinel URL> <channel>
// Tokens come from the environment, so that they stand in no process list: CONNECTION_TOKEN, USER_JWT.
import { Centrifuge, UnauthorizedError } from 'centrifuge/build/protobuf';
import WebSocket from 'ws';

const [beaconUrl, sentinelUrl, channel] = process.argv.slice(2);
const { CONNECTION_TOKEN, USER_JWT } = process.env;

const print = (event, more) => console.log(JSON.stringify({ event, ...more }));
const text = (data) => JSON.parse(new TextDecoder().decode(data));

async function getToken({ channel: name }) {
  const response = await fetch(`${sentinelUrl}/beacon/subscribe`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${USER_JWT}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ channel: name }),
  });
  if (response.status === 403) throw new UnauthorizedError('not this user\'s channel');
  if (!response.ok) throw new Error(`token: ${response.status}`);
  return (await response.json()).token;
}

const client = new Centrifuge(beaconUrl, { websocket: WebSocket, token: CONNECTION_TOKEN });
client.on('connected', () => print('connected'));
client.on('disconnected', ({ code, reason }) => print('disconnected', { code, reason }));
client.on('error', ({ error }) => print('error', { code: error.code, message: error.message }));

const subscription = client.newSubscription(channel, process.env.WITHOUT_TOKEN ? {} : { getToken });
subscription.on('subscribed', () => print('subscribed'));
subscription.on('unsubscribed', ({ code, reason }) => print('unsubscribed', { code, reason }));
subscription.on('publication', ({ data }) => print('publication', { data: text(data) }));
subscription.subscribe();
client.connect();

// The test that started this closes our standard input when it is done, or goes away with it.
process.stdin.on('end', () => client.disconnect()).on('close', () => process.exit(0)).resume();
