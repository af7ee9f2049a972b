package org.wuzhen.bench;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A piece of a row as COPY reads it: the same in each copy, or different. */
interface Part {

    void write(Text out, CopyOfCase copy);

    /** What does not differ. */
    static Part same(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return (out, copy) -> out.add(bytes);
    }

    /** Bytes that grow. */
    final class Text {

        private byte[] bytes = new byte[1 << 16];
        private int length;

        void add(byte[] more) {
            room(more.length);
            System.arraycopy(more, 0, bytes, length, more.length);
            length += more.length;
        }

        void add(String more) {
            boolean plain = true;
            int size = more.length();
            room(size);
            for (int i = 0; i < size && plain; i++) {
                char c = more.charAt(i);
                plain = c < 0x80;
                bytes[length + i] = (byte) c;
            }
            if (plain) {
                length += size;
            } else {
                add(more.getBytes(StandardCharsets.UTF_8));
            }
        }

        void add(char one) {
            room(1);
            bytes[length++] = (byte) one;
        }

        private void room(int more) {
            if (length + more > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
            }
        }

        byte[] bytes() {
            return bytes;
        }

        int length() {
            return length;
        }

        void clear() {
            length = 0;
        }
    }
}
