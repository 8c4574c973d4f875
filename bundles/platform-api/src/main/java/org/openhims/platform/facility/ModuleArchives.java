// SPDX-License-Identifier: Apache-2.0
package org.openhims.platform.facility;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.openhims.platform.access.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** Modules from files, for a node without a network. Permission: {@code modules.manage}. */
@ProviderType
public interface ModuleArchives {

    /** The bytes of the greatest archive that is taken. */
    int MOST = 100 << 20;

    /**
     * An archive that may be taken.
     *
     * @param signer the name of the trusted key; null when the administrator takes it unsigned
     */
    record Archive(String file, String signer, List<Part> parts) {

        public Archive {
            parts = List.copyOf(parts);
        }
    }

    /**
     * A module in an archive.
     *
     * @param from the version that runs; null when the module is new here
     * @param restart bundles that stop and start again when it is taken
     */
    record Part(String module, String from, String to, List<String> restart) {

        public Part {
            restart = List.copyOf(restart);
        }
    }

    /**
     * Reads the archive and checks its signature, the file beside it that ends in {@code .sig}; nothing is installed, nothing kept.
     * 409 {@code modules.archive.unsigned} when no trusted key has signed it, unless {@code unsigned}; {@code modules.archive.large};
     * {@code modules.archive.bad} with the reason.
     *
     * @param unsigned the administrator takes it also without a signature that is trusted
     */
    Archive open(Caller by, Path file, boolean unsigned);

    /**
     * Keeps the archive and takes its modules one after the other: new ones are enabled, others updated. One that does not start is taken
     * back and ends it (409 {@code modules.rolledback}); those before it stay.
     *
     * @param done told after each module, on this thread
     */
    void install(Caller by, Path file, boolean unsigned, Consumer<Part> done);
}
