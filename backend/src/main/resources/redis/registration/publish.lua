-- publish: what the database says of a post now; every second, by every instance. Also tells the time.
--   KEYS[1] {w:<window>}:<post>:meta  hash; see admit
--   ARGV[1] openMs; ARGV[2] closeMs; ARGV[3] places left; ARGV[4] ms to keep
--   returns Redis' time in ms
-- Invariant: overwrites, never counts; whatever drifted since the last time is right again.
redis.call('HSET', KEYS[1], 'openMs', ARGV[1], 'closeMs', ARGV[2], 'left', ARGV[3])
redis.call('PEXPIRE', KEYS[1], ARGV[4])
local time = redis.call('TIME')
return time[1] * 1000 + math.floor(time[2] / 1000)
