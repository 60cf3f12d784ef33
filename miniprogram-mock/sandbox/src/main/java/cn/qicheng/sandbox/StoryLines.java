package cn.qicheng.sandbox;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Passes on what the backend says about the demo city's story, which takes some seconds at the first start. */
final class StoryLines {
    private static final String MARK = "演示城市的故事";

    private final Path log;
    private final Progress progress;
    private long read;

    StoryLines(Path log, Progress progress) {
        this.log = log;
        this.progress = progress;
    }

    /** Tells the lines that are whole by now; half a line waits for the next time. */
    void tellNew() {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            if (file.length() <= read) {
                return;
            }
            byte[] fresh = new byte[(int) (file.length() - read)];
            file.seek(read);
            file.readFully(fresh);
            int whole = fresh.length;
            while (whole > 0 && fresh[whole - 1] != '\n') {
                whole--;
            }
            read += whole;
            new String(fresh, 0, whole, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.contains(MARK))
                    .forEach(line -> progress.tell(line.substring(line.indexOf(MARK)), "the demo city's story"));
        } catch (IOException notYet) {
            // The log is only looked at for company; the start is judged by its answer.
        }
    }
}
