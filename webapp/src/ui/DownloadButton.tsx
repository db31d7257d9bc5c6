import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { keepFile } from './keepFile';
import { toast } from './toast';
import { useProblemText } from './useProblemText';

interface Props {
    label: string;
    /** What the file is called. */
    file: string;
    fetchFile: () => Promise<Blob | undefined>;
}

/** Fetches a file in the name of whoever is logged in, which a link cannot, and gives it to the browser to keep. */
export function DownloadButton({ label, file, fetchFile }: Props) {
    const told = useProblemText();
    const fetched = useMutation({
        mutationFn: fetchFile,
        networkMode: 'always',
        onSuccess: (blob) => keepFile(blob ?? new Blob(), file),
        onError: (error) => toast.failed(told(error).detail),
    });
    return (
        <Button variant="default" loading={fetched.isPending} onClick={() => fetched.mutate()}>
            {label}
        </Button>
    );
}
