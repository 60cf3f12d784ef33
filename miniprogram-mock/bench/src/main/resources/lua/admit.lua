-- An admission gate for one person at one post, as bare as it can be: what one EVALSHA per request costs at the least.
-- KEYS: meta hash, lease zset, done hash (one hash tag, so one slot).  ARGV: lease ms, person
-- > 0 holds a place | 0 admitted | -1 no meta | -2 sold out (hint) | -3 busy | -4 closed | <= -1000 not open, ms left
local m = redis.call('HMGET', KEYS[1], 'state', 'openMs', 'closeMs', 'remaining')
if not m[1] then return -1 end
local person = ARGV[2]
local done = redis.call('HGET', KEYS[3], person)
if done then return tonumber(done) end
local t = redis.call('TIME')
local now = t[1] * 1000 + math.floor(t[2] / 1000)
if now < tonumber(m[2]) then return -1000 - (tonumber(m[2]) - now) end
if now > tonumber(m[3]) or m[1] ~= 'OPEN' then return -4 end
local remaining = tonumber(m[4])
if remaining <= 0 then return -2 end
local room = math.floor(remaining * 1.2) + 50 - redis.call('ZCARD', KEYS[2])
if room <= 0 then room = room + redis.call('ZREMRANGEBYSCORE', KEYS[2], '-inf', now) end
if room <= 0 then return -3 end
redis.call('ZADD', KEYS[2], now + ARGV[1], person)
return 0
