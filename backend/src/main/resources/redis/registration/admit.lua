-- admit: may these people go on to the writer? One call for all who tap in one window at the same moment, whatever the post.
--   KEYS[1] {w:<window>}:taps          hash   person -> when that person's bucket is full again, in ms (GCRA)
--   then for each post wanted:
--   KEYS[n] {w:<window>}:<post>:meta   hash   openMs, closeMs, left; see publish
--   KEYS[n+1] ...:lease                zset   person -> when the lease ends, in ms; those admitted and not answered yet
--   KEYS[n+2] ...:done                 hash   person -> registration id, written after the commit
--   ARGV[1] ms a lease lasts; ARGV[2] ms one tap costs, 0 for no limit; ARGV[3] taps that may come at once; then for each
--   tap the person and which of the posts, counted from 0
--   returns one integer per tap: 0 go on | -1 nothing known of this post | -2 full, it seems | -3 too many under way |
--   -4 closed | -5 holds a place | n <= -1000 not open yet, -1000-n ms to wait | n > 0 tapping too fast, n ms to wait
-- Invariant: limits and remembers, holds no stock. Losing any of it, or admitting too many, sells no place twice: the
-- database decides. All keys are of one slot. Redis' own clock is used, so that instances need not agree on the time.
local lease, cost, burst = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)

local posts = {}
for p = 2, #KEYS, 3 do
  local meta = redis.call('HMGET', KEYS[p], 'openMs', 'closeMs', 'left')
  local post = { lease = KEYS[p + 1], done = KEYS[p + 2], left = 0, room = 0 }
  if not meta[1] then
    post.code = -1
  else
    post.left = tonumber(meta[3])
    if now < tonumber(meta[1]) then
      post.code = -1000 - (tonumber(meta[1]) - now)
    elseif now >= tonumber(meta[2]) then
      post.code = -4
    end
    post.room = math.floor(post.left * 1.2) + 50 - redis.call('ZCARD', post.lease)
    if post.room <= 0 then -- only a full set is worth sweeping
      post.room = post.room + redis.call('ZREMRANGEBYSCORE', post.lease, '-inf', now)
    end
  end
  posts[#posts + 1] = post
end

local buckets = {}
if cost > 0 then
  local people = {}
  for i = 4, #ARGV, 2 do
    people[#people + 1] = ARGV[i]
  end
  buckets = redis.call('HMGET', KEYS[1], unpack(people))
end

local out, tapped = {}, {}
for i = 4, #ARGV, 2 do
  local person, post = ARGV[i], posts[ARGV[i + 1] + 1]
  local answer = nil
  if cost > 0 then
    local full = tonumber(buckets[#out + 1] or now)
    if full < now then
      full = now
    end
    local wait = full + cost - burst * cost - now
    if wait > 0 then
      answer = wait
    else
      tapped[#tapped + 1] = person
      tapped[#tapped + 1] = full + cost
    end
  end
  if not answer then
    if redis.call('HEXISTS', post.done, person) == 1 then
      answer = -5
    elseif post.code then
      answer = post.code
    elseif post.left <= 0 then
      answer = -2
    elseif post.room <= 0 and not redis.call('ZSCORE', post.lease, person) then
      answer = -3
    else
      if redis.call('ZADD', post.lease, now + lease, person) == 1 then
        post.room = post.room - 1
      end
      answer = 0
    end
  end
  out[#out + 1] = answer
end
if #tapped > 0 then
  redis.call('HSET', KEYS[1], unpack(tapped))
  redis.call('PEXPIRE', KEYS[1], burst * cost + cost)
end
return out
