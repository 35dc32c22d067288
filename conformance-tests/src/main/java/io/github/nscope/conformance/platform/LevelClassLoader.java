package io.github.nscope.conformance.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.jspecify.annotations.Nullable;

/**
 * The classes of one API level: the platform's own from its jar, before any of the same name elsewhere, and a copy of the
 * JDK's path validation, which each level corrects in its own way. All are adapted to a desktop while they are loaded.
 */
final class LevelClassLoader extends ClassLoader implements AutoCloseable {
    static {
        registerAsParallelCapable();
    }

    private final JarFile jar;
    private final ClassAdaptation adaptation;
    private final PathValidationClasses pathValidation;
    private final LevelEnvironment environment;
    private final @Nullable BouncyCastleClasses bouncyCastle;

    LevelClassLoader(Path jar, @Nullable Path bouncyCastle, LevelEnvironment environment) {
        this(jar, bouncyCastle, environment, ClassAdaptation.Finalizers.KEPT);
    }

    LevelClassLoader(
            Path jar,
            @Nullable Path bouncyCastle,
            LevelEnvironment environment,
            ClassAdaptation.Finalizers finalizers) {
        super("android-" + environment.level(), LevelClassLoader.class.getClassLoader());
        try {
            this.jar = new JarFile(jar.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.environment = environment;
        this.bouncyCastle = bouncyCastle == null ? null : new BouncyCastleClasses(bouncyCastle);
        this.adaptation = new ClassAdaptation(finalizers);
        this.pathValidation = new PathValidationClasses(environment.level());
    }

    /** What the adapted classes see of the device. */
    LevelEnvironment environment() {
        return environment;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            if (bouncyCastle != null && name.startsWith(BouncyCastleClasses.ORIGINAL)) {
                throw new ClassNotFoundException(name);
            }
            Class<?> loaded = findLoadedClass(name);
            if (loaded == null) {
                loaded = isOfThePlatform(name) ? findClass(name) : getParent().loadClass(name);
            }
            if (resolve) {
                resolveClass(loaded);
            }
            return loaded;
        }
    }

    private static boolean isOfThePlatform(String name) {
        return name.startsWith("android.")
                || name.startsWith("com.android.")
                || name.startsWith("libcore.")
                || name.startsWith("dalvik.")
                || name.startsWith("org.json.")
                || name.startsWith("org.xmlpull.")
                || name.startsWith(PathValidationClasses.PACKAGE);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes;
        if (bouncyCastle != null && name.startsWith(BouncyCastleClasses.PACKAGE)) {
            bytes = bouncyCastle.moved(name);
        } else {
            bytes = name.startsWith(PathValidationClasses.PACKAGE) ? copied(name) : fromJar(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }

    private byte[] copied(String name) throws ClassNotFoundException {
        return adaptation.adapt(pathValidation.copy(name));
    }

    private byte[] fromJar(String name) throws ClassNotFoundException {
        JarEntry entry = jar.getJarEntry(name.replace('.', '/') + ".class");
        if (entry == null) {
            throw new ClassNotFoundException(name);
        }
        try (InputStream in = jar.getInputStream(entry)) {
            return adaptation.adapt(in.readAllBytes());
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }

    /** Defines a class that is not in the jar, written for this level. */
    Class<?> define(String name, byte[] bytes) {
        return defineClass(name, bytes, 0, bytes.length);
    }

    @Override
    public void close() throws IOException {
        jar.close();
        if (bouncyCastle != null) {
            bouncyCastle.close();
        }
    }
}
