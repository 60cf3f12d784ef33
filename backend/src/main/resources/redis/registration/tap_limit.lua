-- tap_limit: may this person tap once more? A token bucket kept as one number (GCRA); losing it lets everybody pass.
--   KEYS[1] {u:<person>}:taps  string  the time, in ms, at which the bucket would be full again
--   ARGV[1] ms that one tap costs
--   ARGV[2] taps that may come at once
--   returns one integer: 0 go on | n > 0 wait n ms
-- Invariant: decides nothing about places. Redis' own clock is used, so that instances need not agree on the time.
local cost = tonumber(ARGV[1])
local burst = tonumber(ARGV[2])
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local full = tonumber(redis.call('GET', KEYS[1]) or now)
if full < now then
  full = now
end
local wait = full + cost - burst * cost - now
if wait > 0 then
  return wait
end
redis.call('SET', KEYS[1], full + cost, 'PX', burst * cost + cost)
return 0
