package panne.language.encode;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import panne.domain.Language;
import panne.domain.PanneException;
import panne.language.model.CheckedFile;
import panne.language.model.OpinionPool;

/**
 * Writes tuned networks to files and reads them. A file is a line with its version and the checksum of the rest, then, as
 * {@link DataOutputStream} lays them out: the labels, how many layers were kept and how many there are; for stances, then for mentions, the
 * languages, each with the weights of its pool; the vectors, each with its name and its values as 32-bit floats; the matrices, each with its name, how many rows and columns
 * it has, its steps as 32-bit floats and its values as bytes.
 */
public final class TunedNetworkFile {
    private static final CheckedFile FILE = new CheckedFile("panne-network 2", "panne train --network");

    private TunedNetworkFile() {}

    /** Writes a network; the same network gives the same bytes. */
    public static void write(TunedNetwork network, Path file) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(String.join(" ", network.labels()));
            out.writeByte(network.depth().kept());
            out.writeByte(network.depth().all());
            write(network.pools().stances(), out);
            write(network.pools().mentions(), out);
            out.writeInt(network.vectors().size());
            for (Map.Entry<String, float[]> vector : new TreeMap<>(network.vectors()).entrySet()) {
                out.writeUTF(vector.getKey());
                write(vector.getValue(), out);
            }
            out.writeInt(network.matrices().size());
            for (RoundedMatrix matrix : network.matrices()) {
                out.writeUTF(matrix.name());
                out.writeInt(matrix.rows());
                write(matrix.steps(), out);
                out.write(matrix.values());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        FILE.write(bytes.toByteArray(), file);
    }

    private static void write(Map<Language, OpinionPool> pools, DataOutputStream out) throws IOException {
        out.writeInt(pools.size());
        for (Language language : new TreeSet<>(pools.keySet())) {
            OpinionPool pool = requireNonNull(pools.get(language));
            out.writeUTF(language.code());
            out.writeDouble(pool.first());
            out.writeDouble(pool.second());
        }
    }

    private static void write(float[] values, DataOutputStream out) throws IOException {
        out.writeInt(values.length);
        for (float value : values) {
            out.writeFloat(value);
        }
    }

    /**
     * Reads a network.
     *
     * @throws PanneException when the file is missing, damaged or of another version
     */
    public static TunedNetwork read(Path file) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(FILE.read(file)))) {
            List<String> labels = List.of(in.readUTF().split(" "));
            TunedNetwork.Depth depth = new TunedNetwork.Depth(in.readByte(), in.readByte());
            TunedNetwork.Pools pools = new TunedNetwork.Pools(pools(in), pools(in));
            Map<String, float[]> vectors = new TreeMap<>();
            int count = in.readInt();
            for (int i = 0; i < count; i++) {
                vectors.put(in.readUTF(), floats(in));
            }
            List<RoundedMatrix> matrices = new ArrayList<>();
            count = in.readInt();
            for (int i = 0; i < count; i++) {
                matrices.add(matrix(in));
            }
            return new TunedNetwork(labels, depth, pools, vectors, matrices);
        } catch (IOException e) {
            throw new PanneException(file + ": is cut short; take it from the project again", e);
        }
    }

    private static Map<Language, OpinionPool> pools(DataInputStream in) throws IOException {
        Map<Language, OpinionPool> pools = new HashMap<>();
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            pools.put(new Language(in.readUTF()), new OpinionPool(in.readDouble(), in.readDouble()));
        }
        return pools;
    }

    private static RoundedMatrix matrix(DataInputStream in) throws IOException {
        String name = in.readUTF();
        int rows = in.readInt();
        float[] steps = floats(in);
        byte[] values = new byte[rows * steps.length];
        in.readFully(values);
        return new RoundedMatrix(name, rows, steps.length, steps, values);
    }

    private static float[] floats(DataInputStream in) throws IOException {
        float[] values = new float[in.readInt()];
        for (int i = 0; i < values.length; i++) {
            values[i] = in.readFloat();
        }
        return values;
    }
}
