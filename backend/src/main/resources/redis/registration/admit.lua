-- admit: may these people go on to the writer? One call for all who tap for one post at the same moment.
--   KEYS[1] {w:<window>}:<post>:meta   hash   open, closed, openMs, closeMs, left; written every second, see publish
--   KEYS[2] {w:<window>}:<post>:lease  zset   person -> when the lease ends, in ms; those admitted and not answered yet
--   KEYS[3] {w:<window>}:<post>:done   hash   person -> registration id, written after the commit
--   KEYS[4] {w:<window>}:taps          hash   person -> when that person's bucket is full again, in ms (GCRA)
--   ARGV[1] ms a lease lasts; ARGV[2] ms one tap costs, 0 for no limit; ARGV[3] taps that may come at once; then the people
--   returns one integer per person: 0 go on | -1 nothing known of this post | -2 full, it seems | -3 too many under way |
--   -4 closed | -5 holds a place | n <= -1000 not open yet, -1000-n ms to wait | n > 0 tapping too fast, n ms to wait
-- Invariant: limits and remembers, holds no stock. Losing any of it, or admitting too many, sells no place twice: the
-- database decides. All keys are of one slot. Redis' own clock is used, so that instances need not agree on the time.
local meta = redis.call('HMGET', KEYS[1], 'openMs', 'closeMs', 'left')
local lease, cost, burst = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local out = {}
local common, left, room = nil, 0, 0
if not meta[1] then
  common = -1
else
  left = tonumber(meta[3])
  if now < tonumber(meta[1]) then
    common = -1000 - (tonumber(meta[1]) - now)
  elseif now >= tonumber(meta[2]) then
    common = -4
  end
  room = math.floor(left * 1.2) + 50 - redis.call('ZCARD', KEYS[2])
  if room <= 0 then -- only a full set is worth sweeping
    room = room + redis.call('ZREMRANGEBYSCORE', KEYS[2], '-inf', now)
  end
end
for i = 4, #ARGV do
  local person = ARGV[i]
  local answer = nil
  if cost > 0 then
    local full = tonumber(redis.call('HGET', KEYS[4], person) or now)
    if full < now then
      full = now
    end
    local wait = full + cost - burst * cost - now
    if wait > 0 then
      answer = wait
    else
      redis.call('HSET', KEYS[4], person, full + cost)
    end
  end
  if not answer then
    if redis.call('HEXISTS', KEYS[3], person) == 1 then
      answer = -5
    elseif common then
      answer = common
    elseif left <= 0 then
      answer = -2
    elseif room <= 0 and not redis.call('ZSCORE', KEYS[2], person) then
      answer = -3
    else
      if redis.call('ZADD', KEYS[2], now + lease, person) == 1 then
        room = room - 1
      end
      answer = 0
    end
  end
  out[#out + 1] = answer
end
if cost > 0 then
  redis.call('PEXPIRE', KEYS[4], burst * cost + cost)
end
return out
