-- publish: what the database says of posts of one window now, by every instance, whenever it has changed and every few
-- seconds. Also tells the time.
--   KEYS    {w:<window>}:<post>:meta  hash; see admit
--   ARGV[1] openMs; ARGV[2] closeMs; ARGV[3] ms to keep; then for each key the places left
--   returns Redis' time in ms
-- Invariant: overwrites, never counts; whatever drifted since the last time is right again.
for p = 1, #KEYS do
  redis.call('HSET', KEYS[p], 'openMs', ARGV[1], 'closeMs', ARGV[2], 'left', ARGV[3 + p])
  redis.call('PEXPIRE', KEYS[p], ARGV[3])
end
local time = redis.call('TIME')
return time[1] * 1000 + math.floor(time[2] / 1000)
